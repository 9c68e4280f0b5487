package org.kettenregel.backend.persistence;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * A part of a sentence about a document, in both languages: its text stands in {@code document*.properties} under the code. Saying of the document itself are
 * the same in both.
 *
 * @param code      empty for words that are shown as they are
 * @param arguments put into the text, in order; the words themselves where there is no code
 */
public record Saying(String code, List<String> arguments) {

    public Saying {
        arguments = List.copyOf(arguments);
    }

    public static Saying of(String code, Object... arguments) {
        return new Saying(code, Stream.of(arguments).map(String::valueOf).toList());
    }

    /** Numbers, names and what a document holds. */
    public static Saying plain(Object words) {
        return new Saying("", List.of(String.valueOf(words)));
    }

    String in(Locale locale) {
        return code.isEmpty() ? arguments.getFirst() : text(locale, code, arguments.toArray());
    }

    static String text(Locale locale, String key, Object... arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.kettenregel.backend.persistence.document", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(texts.getString(key), arguments);
    }
}
