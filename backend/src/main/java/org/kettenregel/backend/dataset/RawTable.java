package org.kettenregel.backend.dataset;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * The cells of a table as they stand in the file, inputs before outputs: numbers, for texts their place among the categories, NaN where a
 * cell is missing. Shared by all who prepare them in their own way.
 */
final class RawTable {

    /** In memory, 8 bytes each: as much as is allowed for images. */
    static final long MAX_CELLS = IdxFile.MAX_BYTES / Double.BYTES;

    private static final int ROWS_OF_A_BLOCK = 1024;

    private final CsvTable spec;
    private final List<Column> inputs;
    private final List<Column> outputs;
    private final int columns;
    private final int[] dropped;
    private final List<double[]> blocks = new ArrayList<>();
    private int rows;

    RawTable(CsvTable spec) {
        this.spec = spec;
        this.inputs = spec.inputs();
        this.outputs = spec.outputs();
        this.columns = inputs.size() + outputs.size();
        this.dropped = new int[columns];
    }

    /** Copies the cells of a row. */
    void add(double[] cells) {
        int place = rows % ROWS_OF_A_BLOCK;
        if (place == 0) {
            blocks.add(new double[ROWS_OF_A_BLOCK * columns]);
        }
        System.arraycopy(cells, 0, blocks.getLast(), place * columns, columns);
        rows++;
    }

    /** A row that is left out because of a column. */
    void drop(int column) {
        dropped[column]++;
    }

    int dropped(int column) {
        return dropped[column];
    }

    int rows() {
        return rows;
    }

    /** Of all blocks, the last of which may not be full. */
    long bytes() {
        return (long) blocks.size() * ROWS_OF_A_BLOCK * columns * Double.BYTES;
    }

    List<Column> inputs() {
        return inputs;
    }

    List<Column> outputs() {
        return outputs;
    }

    double cell(int row, int column) {
        return blocks.get(row / ROWS_OF_A_BLOCK)[row % ROWS_OF_A_BLOCK * columns + column];
    }

    /** Cells of a column that are missing. */
    int missing(int column) {
        return (int) IntStream.range(0, rows).filter(row -> Double.isNaN(cell(row, column))).count();
    }

    /** What is there of a column in the given rows. */
    double[] present(int column, int[] chosen) {
        return IntStream.of(chosen).mapToDouble(row -> cell(row, column)).filter(cell -> !Double.isNaN(cell)).toArray();
    }

    Dataset preparedOnAll() {
        return preparedOn(IntStream.range(0, rows).toArray());
    }

    /** @param chosen rows from which the numbers for filling and scaling come */
    Dataset preparedOn(int[] chosen) {
        Preparation preparation = Preparation.fit(this, chosen);
        float[] targets = new float[rows * outputs.size()];
        for (int row = 0; row < rows; row++) {
            for (int output = 0; output < outputs.size(); output++) {
                targets[row * outputs.size() + output] = preparation.target(output, cell(row, inputs.size() + output));
            }
        }
        return new Dataset(spec.signature(), preparation.featureNames(), new TableFeatures(this, preparation), targets, OptionalInt.empty());
    }
}
