package org.kettenregel.backend.record;

import java.util.Arrays;

/**
 * Losses and metrics per epoch, in a fixed number of places: when they are full every second one is dropped, and from then on only every
 * second, fourth, ... epoch is kept.
 */
public final class History {

    /** Numbers per point: epoch, training loss, validation loss, training metric, validation metric. */
    public static final int COLUMNS = 5;

    static final int PLACES = 512;

    private final float[] points = new float[PLACES * COLUMNS];
    private int size;
    private int stride = 1;

    public History() {}

    /** Goes on with points that were kept before. */
    public History(CurvePoints kept) {
        System.arraycopy(kept.points(), 0, points, 0, kept.points().length);
        size = kept.points().length / COLUMNS;
        stride = kept.stride();
    }

    /** All that it goes on from. */
    public CurvePoints kept() {
        return new CurvePoints(stride, copy());
    }

    /** Keeps a point; numbers that were not measured are NaN. */
    public void add(int epoch, double loss, double validationLoss, double metric, double validationMetric) {
        if (epoch % stride != 0) {
            return;
        }
        if (size == PLACES) {
            thin();
            if (epoch % stride != 0) {
                return;
            }
        }
        int at = size++ * COLUMNS;
        points[at] = epoch;
        points[at + 1] = (float) loss;
        points[at + 2] = (float) validationLoss;
        points[at + 3] = (float) metric;
        points[at + 4] = (float) validationMetric;
    }

    private void thin() {
        stride *= 2;
        int kept = 0;
        for (int i = 0; i < size; i++) {
            if ((int) points[i * COLUMNS] % stride == 0) {
                System.arraycopy(points, i * COLUMNS, points, kept++ * COLUMNS, COLUMNS);
            }
        }
        size = kept;
    }

    /** Forgets points after the given epoch, when a run goes back. */
    public void dropAfter(int epoch) {
        while (size > 0 && points[(size - 1) * COLUMNS] > epoch) {
            size--;
        }
    }

    /** A copy of all points, row by row. */
    public float[] copy() {
        return Arrays.copyOf(points, size * COLUMNS);
    }
}
