package org.kettenregel.backend.dataset;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads the first line of a table. */
record CsvHeader(Path path, char delimiter) {

    /** A column without a name is called by its place, "column 3". */
    List<String> names(List<String> cells) {
        if (looksLikeData(cells)) {
            throw problem("no header", "names of columns in the first line", CsvFile.quoted(String.join(", ", cells)),
                    "write a line of names above the rows");
        }
        List<String> names = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (String cell : cells) {
            String name = cell.isEmpty() ? "column " + (names.size() + 1) : cell;
            if (name.length() > Column.LONGEST_TEXT) {
                throw problem("header too long", "names of at most %d characters".formatted(Column.LONGEST_TEXT), CsvFile.quoted(name), "shorten it");
            }
            if (!seen.add(name)) {
                throw problem("the same header twice", "a name of its own for each column", CsvFile.quoted(name) + " again", "rename one of them");
            }
            names.add(name);
        }
        return List.copyOf(names);
    }

    private DatasetProblem problem(String what, String expected, String found, String fix) {
        return new DatasetProblem(path + ", line 1", what, expected, found, fix);
    }

    /** Years may name columns beside others; numbers with decimals, or numbers alone, do not. */
    private boolean looksLikeData(List<String> cells) {
        int whole = 0;
        int texts = 0;
        for (String cell : cells) {
            double number = new CellNumbers(delimiter).parse(cell);
            if (!Double.isNaN(number) && number != Math.rint(number)) {
                return true;
            }
            whole += Double.isNaN(number) ? 0 : 1;
            texts += Double.isNaN(number) && !CellNumbers.isMissing(cell) ? 1 : 0;
        }
        return whole > 0 && texts == 0;
    }
}
