package org.kettenregel.backend.code;

import java.math.BigDecimal;
import java.util.List;
import java.util.StringJoiner;
import org.kettenregel.backend.experiment.Layer;

/** Values as Python writes them. Nothing of an experiment gets into code but through here. */
final class PythonWords {

    private PythonWords() {}

    /** The shortest that is read back as the same number. */
    static String number(double value) {
        if (value == Math.rint(value) && Math.abs(value) < 1e15) {
            return BigDecimal.valueOf(value).setScale(1).toPlainString();
        }
        String plain = BigDecimal.valueOf(value).stripTrailingZeros().toPlainString();
        return plain.length() <= 10 ? plain : Double.toString(value).replace('E', 'e');
    }

    /** {@code dense_3}: what the layer gives, in either library. */
    static String name(Layer layer) {
        return layer.key().replace('-', '_').replace('#', '_');
    }

    static String tuple(List<Integer> sizes) {
        StringJoiner inner = new StringJoiner(", ", "(", sizes.size() == 1 ? ",)" : ")");
        sizes.forEach(size -> inner.add(String.valueOf(size)));
        return inner.toString();
    }

    static String flag(boolean value) {
        return value ? "True" : "False";
    }

    /** For a comment: one line, and nothing that would end or hide it. */
    static String comment(String text) {
        StringBuilder line = new StringBuilder();
        text.codePoints().map(point -> isShown(point) ? point : ' ').forEach(line::appendCodePoint);
        return line.toString().strip();
    }

    /** Signs that break lines or turn the direction of writing could make a comment look like code. */
    private static boolean isShown(int point) {
        int type = Character.getType(point);
        return type != Character.CONTROL && type != Character.FORMAT && type != Character.LINE_SEPARATOR && type != Character.PARAGRAPH_SEPARATOR
                && type != Character.SURROGATE && type != Character.PRIVATE_USE && type != Character.UNASSIGNED;
    }
}
