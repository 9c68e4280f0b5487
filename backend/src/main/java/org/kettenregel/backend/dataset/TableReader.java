package org.kettenregel.backend.dataset;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Reads the columns that a spec names, row by row. */
final class TableReader implements CsvFile.Visitor {

    private final CsvTable spec;
    private final CsvFile file;
    private final RawTable table;
    private final List<Source> sources = new ArrayList<>();
    private final Set<Double> labels = new HashSet<>();
    private final double[] cells;

    /** A column of the spec and where its cells come from. */
    private record Source(Column column, int place, CellNumbers numbers, Map<String, Integer> categories) {}

    TableReader(CsvTable spec, CsvFile file) {
        this.spec = spec;
        this.file = file;
        this.table = new RawTable(spec);
        this.cells = new double[spec.inputs().size() + spec.outputs().size()];
    }

    RawTable read() {
        file.read(this);
        requireAnswers();
        requireRoom(file, table.rows(), spec.signature().input().width(), Integer.MAX_VALUE, "features");
        return table;
    }

    @Override
    public void header(List<String> names) {
        for (Column column : Stream.concat(spec.inputs().stream(), spec.outputs().stream()).toList()) {
            int place = names.indexOf(column.name());
            if (place < 0) {
                throw new DatasetProblem(file.path() + ", line 1", "missing column", CsvFile.quoted(column.name()),
                        CsvFile.quoted(String.join(", ", names)), "correct the name or take the column out");
            }
            Map<String, Integer> categories = new HashMap<>();
            column.categories().forEach(category -> categories.put(category, categories.size()));
            sources.add(new Source(column, place, new CellNumbers(file.delimiter()), categories));
        }
    }

    @Override
    public void row(long line, List<String> texts) {
        for (int i = 0; i < cells.length; i++) {
            Source source = sources.get(i);
            cells[i] = cell(line, source, texts.get(source.place()));
        }
        for (int i = 0; i < cells.length; i++) {
            if (Double.isNaN(cells[i]) && sources.get(i).column().missing() == Column.Missing.DROP) {
                table.drop(i);
                return;
            }
        }
        requireRoom(file, table.rows() + 1, cells.length, RawTable.MAX_CELLS, "cells");
        table.add(cells);
        if (spec.outputs().getFirst().role() == Column.Role.LABEL) {
            labels.add(cells[cells.length - 1]);
        }
    }

    private double cell(long line, Source source, String text) {
        boolean named = source.categories().containsKey(text); // "NA" can be meant
        if (!named && CellNumbers.isMissing(text)) {
            return Double.NaN;
        }
        if (!source.column().categories().isEmpty()) {
            if (!named) {
                throw file.problem(line, source.column().name(), "unknown category", some(source.column().categories()), text,
                        "correct the cell or add the category");
            }
            return source.categories().get(text);
        }
        double number = source.numbers().parse(text);
        if (Double.isNaN(number)) {
            throw file.problem(line, source.column().name(), "not a number", source.numbers().expected(), text,
                    "correct the cell, leave it empty or make the column a category");
        }
        return number;
    }

    private static String some(List<String> categories) {
        int shown = 10;
        String names = String.join(", ", categories.subList(0, Math.min(shown, categories.size())));
        return "one of " + (categories.size() <= shown ? names : "%s and %d more".formatted(names, categories.size() - shown));
    }

    private void requireAnswers() {
        if (table.rows() == 0) {
            throw new DatasetProblem(file.path().toString(), "all rows dropped", "rows without missing cells",
                    "none in columns that drop them", "fill missing cells, or ignore the columns in which most are missing");
        }
        if (labels.size() == 1) {
            String only = spec.outputs().getFirst().categories().get(labels.iterator().next().intValue());
            throw new DatasetProblem(
                    "%s, column %s".formatted(file.path(), spec.outputs().getFirst().name()), "label with one class",
                    "at least two classes in the rows", "only " + CsvFile.quoted(only), "use rows of several classes, or another column as the label");
        }
        for (int i = 0; i < cells.length; i++) {
            if (table.missing(i) == table.rows()) {
                throw new DatasetProblem("%s, column %s".formatted(file.path(), sources.get(i).column().name()), "column without a value",
                        "at least one cell that is not missing", "none in %d rows".formatted(table.rows()), "ignore the column");
            }
        }
    }

    /** @param most of what the rows can hold together */
    static void requireRoom(CsvFile file, int rows, int width, long most, String unit) {
        if ((long) rows * width > most) {
            throw new DatasetProblem(
                    file.path().toString(), "too much data", "at most %d %s".formatted(most, unit), "more", "use fewer rows or columns");
        }
    }
}
