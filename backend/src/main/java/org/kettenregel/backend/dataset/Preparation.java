package org.kettenregel.backend.dataset;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * How the cells of a table became numbers for a network: filled, marked, scaled and parted, with the numbers that the rows it was fitted on
 * gave. Those are the rows that train, so that nothing of the rows that judge leaks into what is learned.
 */
public final class Preparation {

    private final List<PreparedColumn> inputs;
    private final List<PreparedColumn> outputs;
    private final List<PreparationStep> steps;
    private final List<String> featureNames;
    private final int[] starts;
    private final int fittedRows;

    private Preparation(List<PreparedColumn> inputs, List<PreparedColumn> outputs, List<PreparationStep> steps, int fittedRows) {
        this.inputs = List.copyOf(inputs);
        this.outputs = List.copyOf(outputs);
        this.steps = List.copyOf(steps);
        this.featureNames = inputs.stream().flatMap(column -> column.featureNames().stream()).toList();
        this.starts = new int[inputs.size()];
        for (int i = 1; i < starts.length; i++) {
            starts[i] = starts[i - 1] + inputs.get(i - 1).column().width();
        }
        this.fittedRows = fittedRows;
    }

    static Preparation fit(RawTable table, int[] rows) {
        List<PreparedColumn> inputs = prepared(table, table.inputs(), 0, rows);
        List<PreparedColumn> outputs = prepared(table, table.outputs(), inputs.size(), rows);
        return new Preparation(inputs, outputs, new StepList(table).of(inputs, outputs), rows.length);
    }

    private static List<PreparedColumn> prepared(RawTable table, List<Column> columns, int first, int[] rows) {
        List<PreparedColumn> prepared = new ArrayList<>();
        for (Column column : columns) {
            int place = first + prepared.size();
            prepared.add(column.categories().isEmpty()
                    ? PreparedColumn.Numeric.fit(table, place, column, rows)
                    : PreparedColumn.OneHot.fit(table, place, column, rows));
        }
        return prepared;
    }

    /** What was done, in order: rows left out first, then column by column. */
    public List<PreparationStep> steps() {
        return steps;
    }

    /** Of how many rows the numbers in the steps are. */
    public int fittedRows() {
        return fittedRows;
    }

    /** "Age", "Age is missing", "Sex = female", ... */
    public List<String> featureNames() {
        return featureNames;
    }

    /** The number in the file that a feature's value stands for; a feature that only says yes or no stays. */
    public double originalFeature(int feature, double value) {
        int input = inputOf(feature);
        return inputs.get(input).original(feature - starts[input], value);
    }

    /** The number in the file's unit that a target, or an answer of the network, stands for. */
    public double originalTarget(int target, double value) {
        return outputs.get(target).original(0, value);
    }

    /** The cells of a row by column, worked back from its features; filled cells show what they were filled with, marked ones are empty. */
    public Map<String, String> cells(float[] features) {
        Map<String, String> cells = new LinkedHashMap<>();
        for (int i = 0; i < starts.length; i++) {
            cells.put(inputs.get(i).column().name(), inputs.get(i).cell(features, starts[i]));
        }
        return cells;
    }

    private int inputOf(int feature) {
        if (feature < 0 || feature >= width()) {
            throw new IllegalArgumentException("preparation: there are %d features, asked for number %d".formatted(width(), feature));
        }
        return IntStream.range(0, starts.length).filter(i -> starts[i] <= feature).max().orElseThrow();
    }

    int width() {
        return featureNames.size();
    }

    /** Writes the features of a row; allocates nothing. */
    void write(RawTable table, int row, float[] into, int offset) {
        for (int i = 0; i < starts.length; i++) {
            inputs.get(i).write(table.cell(row, i), into, offset + starts[i]);
        }
    }

    float target(int output, double cell) {
        return switch (outputs.get(output)) {
            case PreparedColumn.Numeric number -> number.scaled(cell);
            case PreparedColumn.OneHot _ -> (float) cell;
        };
    }
}
