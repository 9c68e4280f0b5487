package org.kettenregel.backend.compile;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is wrong with an experiment, in words for people: where, what, expected, found, how to fix. The texts of both languages are in
 * {@code problems*.properties}, under the code.
 *
 * @param severity  an error keeps the experiment from running, a note does not
 * @param arguments put into the texts, in order
 */
public record Problem(Location where, Severity severity, String code, List<String> arguments) {

    public enum Severity { ERROR, NOTE }

    static final String TOO_MANY_PARAMETERS = "too-many-parameters";
    static final String TOO_LARGE = "too-large";
    static final String TOO_MUCH_WORK = "too-much-work";
    static final String TOO_LONG = "too-long";
    private static final Set<String> BEYOND_LIMITS = Set.of(TOO_MANY_PARAMETERS, TOO_LARGE, TOO_MUCH_WORK, TOO_LONG);

    public Problem {
        arguments = List.copyOf(arguments);
    }

    public static Problem error(Location where, String code, Object... arguments) {
        return new Problem(where, Severity.ERROR, code, Stream.of(arguments).map(String::valueOf).toList());
    }

    public static Problem note(Location where, String code, Object... arguments) {
        return new Problem(where, Severity.NOTE, code, Stream.of(arguments).map(String::valueOf).toList());
    }

    public boolean isError() {
        return severity == Severity.ERROR;
    }

    /** Whether nothing is wrong but the amount. */
    public boolean beyondLimits() {
        return BEYOND_LIMITS.contains(code);
    }

    /** One sentence with its place in front, ending in the way out. */
    public String sentence(Locale locale) {
        String place = switch (where) {
            case Location.Data _ -> text(locale, "where.data");
            case Location.Loss _ -> text(locale, "where.loss");
            case Location.Run _ -> text(locale, "where.run");
            case Location.InLayer layer -> text(locale, "where.layer", layer.number());
        };
        return place + ": " + explanation(locale);
    }

    /** The same sentence without its place, for where that is plain to see. */
    public String explanation(Locale locale) {
        return text(locale, code, arguments.toArray());
    }

    static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.kettenregel.backend.compile.problems",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(texts.getString(key), arguments);
    }
}
