package org.kettenregel.backend.export;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/**
 * Why a network cannot be written as ONNX, or a file cannot be read, in one sentence with its place and the way out. The sentences of both languages are in
 * {@code onnx*.properties}, under the code.
 */
public final class OnnxProblem extends RuntimeException {

    private final String code;
    private final List<String> arguments;

    OnnxProblem(String code, Object... arguments) {
        super(text(Locale.ENGLISH, code, strings(arguments)));
        this.code = code;
        this.arguments = strings(arguments);
    }

    static OnnxProblem damaged() {
        return new OnnxProblem("damaged");
    }

    private static List<String> strings(Object... arguments) {
        return Stream.of(arguments).map(String::valueOf).map(OnnxProblem::shortened).toList();
    }

    /** What a file calls its nodes may be as long as it likes. */
    private static String shortened(String text) {
        return text.length() <= 80 ? text : text.substring(0, 79) + "…";
    }

    String code() {
        return code;
    }

    public String sentence(Locale locale) {
        return text(locale, code, arguments);
    }

    private static String text(Locale locale, String code, List<String> arguments) {
        ResourceBundle texts = ResourceBundle.getBundle(
                "org.kettenregel.backend.export.onnx", locale,
                ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES));
        return MessageFormat.format(texts.getString(code), arguments.toArray());
    }
}
