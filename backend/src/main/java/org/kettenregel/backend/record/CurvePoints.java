package org.kettenregel.backend.record;

/**
 * The points of a {@link History} at one moment. The array is shared, not copied again: whoever gets it only reads.
 *
 * @param stride every so manieth epoch has its point
 * @param points row by row, {@link History#COLUMNS} numbers each
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record CurvePoints(int stride, float[] points) {

    private static final int MOST_STRIDE = 1 << 24; // epochs up to there are exact as floats

    public static final CurvePoints NONE = new CurvePoints(1, new float[0]);

    public CurvePoints {
        if (Integer.bitCount(stride) != 1 || stride > MOST_STRIDE || stride < 1 || points.length % History.COLUMNS != 0 || points.length > History.PLACES * History.COLUMNS) {
            throw new IllegalArgumentException("curve: expected at most %d rows of %d numbers and a power of two between them, found %d numbers and %d".formatted(
                    History.PLACES, History.COLUMNS, points.length, stride));
        }
        float before = stride;
        for (int i = 0; i < points.length; i += History.COLUMNS) {
            if (!(points[i] >= before) || points[i] % stride != 0) {
                throw new IllegalArgumentException("curve: expected ascending epochs that %d divides, found %s after %s".formatted(stride, points[i], before));
            }
            before = points[i];
        }
    }
}
