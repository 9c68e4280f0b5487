package org.kettenregel.backend.experiment;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Why a change of a network cannot be, in one sentence. The sentences of both languages are in {@code refusals*.properties}, under the code; the message is the
 * English one.
 */
public final class EditRefusal extends IllegalArgumentException {

    private final String code;
    private final List<String> arguments;

    private EditRefusal(String code, List<String> arguments) {
        super(text(Locale.ENGLISH, code, arguments));
        this.code = code;
        this.arguments = arguments;
    }

    /** @param arguments keys of the layers that the sentence names, and what is the same in both languages, in order */
    static EditRefusal of(String code, Object... arguments) {
        return new EditRefusal(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** One layer does not read another; both may be groups that are drawn as one, too. */
    public static EditRefusal notRead(String reader, String read) {
        return of("not-read", reader, read);
    }

    /** An expression is put beside layers. */
    public static EditRefusal notAlone() {
        return of("not-alone");
    }

    /** @param names what layers and groups are called, by their keys; anything else stays */
    public String sentence(Locale locale, UnaryOperator<String> names) {
        return text(locale, code, arguments.stream().map(key -> named(key, names)).toList());
    }

    /** Several keys may stand in one place, with commas in between. */
    private static String named(String keys, UnaryOperator<String> names) {
        return String.join(", ", Stream.of(keys.split(", ")).map(names).toList());
    }

    private static String text(Locale locale, String code, List<String> arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.kettenregel.backend.experiment.refusals", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(texts.getString(code), arguments.toArray());
    }
}
