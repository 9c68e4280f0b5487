package org.kettenregel.frontend.frames;

import java.util.Comparator;
import java.util.List;
import org.kettenregel.backend.session.Origins.Cell;
import org.kettenregel.backend.session.Origins.Counted;

/** A confusion matrix as rows of four numbers: true class, predicted class, samples in the cell, samples of the true class. Empty cells are left out. */
public final class CellRows {

    /** Of more classes no matrix is drawn: the largest errors alone are sent. */
    public static final int MOST_CLASSES = 10;

    static final int MOST_ERRORS = 20;

    private CellRows() {}

    static float[] of(Counted counted) {
        List<Cell> cells = counted.classes() <= MOST_CLASSES ? counted.cells() : largestErrors(counted);
        float[] numbers = new float[4 * cells.size()];
        for (int i = 0; i < cells.size(); i++) {
            Cell cell = cells.get(i);
            numbers[4 * i] = cell.trueClass();
            numbers[4 * i + 1] = cell.predictedClass();
            numbers[4 * i + 2] = cell.count(); // exact, as data have fewer than 2^24 samples
            numbers[4 * i + 3] = cell.belonging();
        }
        return numbers;
    }

    private static List<Cell> largestErrors(Counted counted) {
        return counted.cells().stream().filter(cell -> cell.trueClass() != cell.predictedClass())
                .sorted(Comparator.comparingLong(Cell::count).thenComparingDouble(CellRows::share).reversed()).limit(MOST_ERRORS).toList();
    }

    private static double share(Cell cell) {
        return (double) cell.count() / cell.belonging();
    }
}
