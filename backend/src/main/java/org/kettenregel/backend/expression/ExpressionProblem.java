package org.kettenregel.backend.expression;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** What is wrong with a text that should be an expression, and where; the sentences of both languages are in {@code expressions*.properties}, under the code. */
public final class ExpressionProblem extends IllegalArgumentException {

    /** It is about the whole text. */
    static final int NOWHERE = -1;

    private final String code;
    private final int position;
    private final List<String> arguments;

    /** @param position of the first wrong sign, counted from 0, or {@link #NOWHERE} */
    ExpressionProblem(String code, int position, Object... arguments) {
        super(sentence(Locale.ROOT, code, position, Stream.of(arguments).map(String::valueOf).toList()));
        this.code = code;
        this.position = position;
        this.arguments = Stream.of(arguments).map(String::valueOf).toList();
    }

    public String code() {
        return code;
    }

    /** Of the first wrong sign, counted from 0; the length of the text where something is missing at its end, and -1 where all of it is meant. */
    public int position() {
        return position;
    }

    /** Where, what is expected, what was found, and the way out. */
    public String sentence(Locale locale) {
        return sentence(locale, code, position, arguments);
    }

    private static String sentence(Locale locale, String code, int position, List<String> arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.kettenregel.backend.expression.expressions",
                locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        String what = MessageFormat.format(texts.getString(code), arguments.toArray());
        return position == NOWHERE
                ? what.substring(0, 1).toUpperCase(locale) + what.substring(1)
                : MessageFormat.format(texts.getString("where"), String.valueOf(position + 1)) + " " + what;
    }
}
