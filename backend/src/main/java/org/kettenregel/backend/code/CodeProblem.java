package org.kettenregel.backend.code;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * What is to be said about a line of code, in words for people: what, expected, how to mend it. The texts of both languages are in {@code code*.properties},
 * under the code.
 *
 * @param line      counted from 1; 0 where all of the text is meant
 * @param arguments put into the texts, in order
 */
public record CodeProblem(int line, Severity severity, String code, List<String> arguments) {

    /** What is not understood is left out; what is understood in a way that should be known gets a note; a mistake is in what the code says. */
    public enum Severity { ERROR, NOTE, MISTAKE }

    static final int NOWHERE = 0;
    private static final int LONGEST_ARGUMENT = 60;

    public CodeProblem {
        arguments = List.copyOf(arguments);
    }

    static CodeProblem error(int line, String code, Object... arguments) {
        return of(line, Severity.ERROR, code, arguments);
    }

    static CodeProblem note(int line, String code, Object... arguments) {
        return of(line, Severity.NOTE, code, arguments);
    }

    static CodeProblem mistake(int line, String code, Object... arguments) {
        return of(line, Severity.MISTAKE, code, arguments);
    }

    private static CodeProblem of(int line, Severity severity, String code, Object... arguments) {
        return new CodeProblem(line, severity, code, Stream.of(arguments).map(String::valueOf).map(CodeProblem::shortened).toList());
    }

    /** Words of the code are shown as they are, but not whole pages of them. */
    private static String shortened(String argument) {
        return argument.length() <= LONGEST_ARGUMENT ? argument : argument.substring(0, LONGEST_ARGUMENT - 1) + "…";
    }

    /** One sentence with its line in front, ending in the way out. */
    public String sentence(Locale locale) {
        String what = text(locale, code, arguments.toArray());
        return line == NOWHERE ? what.substring(0, 1).toUpperCase(locale) + what.substring(1) : text(locale, "where", String.valueOf(line)) + " " + what;
    }

    private static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.kettenregel.backend.code.code", locale, ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(texts.getString(key), arguments);
    }
}
