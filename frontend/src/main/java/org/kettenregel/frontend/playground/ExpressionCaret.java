package org.kettenregel.frontend.playground;

/** Points at one sign of a text: the line it stands in, and below it a caret. */
final class ExpressionCaret {

    /** Signs on either side that fit beside one another in a panel. */
    private static final int AROUND = 11;

    private ExpressionCaret() {}

    /** @param position from 0; the length of the text where something is missing at its end */
    static String under(String text, int position) {
        int begin = text.lastIndexOf('\n', position - 1) + 1;
        int newline = text.indexOf('\n', position);
        int end = newline < 0 ? text.length() : newline;
        int from = Math.max(begin, position - AROUND);
        int to = Math.min(end, position + AROUND + 1);
        String before = from > begin ? "…" : "";
        return before + text.substring(from, to) + (to < end ? "…" : "") + "\n" + " ".repeat(before.length() + position - from) + "^";
    }
}
