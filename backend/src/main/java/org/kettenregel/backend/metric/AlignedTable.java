package org.kettenregel.backend.metric;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Rows of words and numbers in columns that line up: the first to the left, the others to the right. */
public final class AlignedTable {

    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    /** All rows need as many cells. */
    public AlignedTable row(List<String> cells) {
        if (!rows.isEmpty() && cells.size() != rows.getFirst().size()) {
            throw new IllegalArgumentException("table: expected %d cells in each row, found %d".formatted(rows.getFirst().size(), cells.size()));
        }
        rows.add(List.copyOf(cells));
        return this;
    }

    /** A number with four decimals; a line for one that is not known. */
    public static String number(double value) {
        return Double.isNaN(value) ? "-" : String.format(Locale.ROOT, "%.4f", value);
    }

    public static String number(long value) {
        return Long.toString(value);
    }

    /** Lines without a break after the last. */
    public String text() {
        return String.join("\n", rows.stream().map(this::line).toList());
    }

    private String line(List<String> cells) {
        StringBuilder line = new StringBuilder(cells.getFirst()).repeat(' ', width(0) - cells.getFirst().length());
        for (int column = 1; column < cells.size(); column++) {
            String cell = cells.get(column);
            line.append(GAP).repeat(' ', width(column) - cell.length()).append(cell);
        }
        return line.toString().stripTrailing();
    }

    private int width(int column) {
        return rows.stream().mapToInt(cells -> cells.get(column).length()).max().orElse(0);
    }
}
