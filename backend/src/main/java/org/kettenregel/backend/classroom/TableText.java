package org.kettenregel.backend.classroom;

import java.util.regex.Pattern;

/** A table as CSV that programs for tables open without running anything: cells of text that would be formulas begin with an apostrophe. */
final class TableText {

    /** What such programs take for the beginning of a formula, or skip before one. */
    private static final Pattern FORMULA = Pattern.compile("^[\\s\\p{Z}]*[=+\\-@\\t\\r\uff1d\uff0b\uff0d\uff20].*", Pattern.DOTALL);

    private final StringBuilder lines = new StringBuilder();
    private boolean first = true;

    TableText(String... titles) {
        for (String title : titles) {
            text(title);
        }
        end();
    }

    private void cell(String content) {
        lines.append(first ? "" : ",").append(content);
        first = false;
    }

    TableText text(String text) {
        String harmless = FORMULA.matcher(text).matches() ? "'" + text : text;
        cell("\"" + harmless.replace("\"", "\"\"") + "\"");
        return this;
    }

    TableText number(int number) {
        cell(String.valueOf(number));
        return this;
    }

    /** Empty where it is none. */
    TableText number(double number) {
        cell(Double.isFinite(number) ? String.valueOf(number) : "");
        return this;
    }

    void end() {
        lines.append("\r\n");
        first = true;
    }

    @Override
    public String toString() {
        return lines.toString();
    }
}
