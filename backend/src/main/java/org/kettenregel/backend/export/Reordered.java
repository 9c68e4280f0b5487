package org.kettenregel.backend.export;

import java.util.List;

/** Numbers of a tensor with its axes in another order. */
final class Reordered {

    private Reordered() {}

    /**
     * @param sizes of the numbers as they are
     * @param order which of these axes comes first, second and so on
     */
    static float[] axes(float[] values, List<Integer> sizes, int... order) {
        int[] strides = new int[order.length]; // in the numbers as they are, in the new order
        for (int axis = 0; axis < order.length; axis++) {
            strides[axis] = sizes.subList(order[axis] + 1, sizes.size()).stream().reduce(1, (a, b) -> a * b);
        }
        float[] result = new float[values.length];
        int[] at = new int[order.length];
        int from = 0;
        for (int to = 0; to < result.length; to++) {
            result[to] = values[from];
            for (int axis = order.length - 1; axis >= 0; axis--) { // counts on, and carries
                from += strides[axis];
                if (++at[axis] < sizes.get(order[axis])) {
                    break;
                }
                from -= at[axis] * strides[axis];
                at[axis] = 0;
            }
        }
        return result;
    }

    /** (rows, columns) to (columns, rows). */
    static float[] turned(float[] values, int rows, int columns) {
        return axes(values, List.of(rows, columns), 1, 0);
    }

    /** Blocks of equal length, in another order. */
    static float[] blocks(float[] values, int... order) {
        int length = values.length / order.length;
        float[] result = new float[values.length];
        for (int to = 0; to < order.length; to++) {
            System.arraycopy(values, order[to] * length, result, to * length, length);
        }
        return result;
    }

    /** Row {@code order[i]} of the result is row i of what is given. */
    static float[] rowsTo(float[] values, int[] order) {
        int length = values.length / order.length;
        float[] result = new float[values.length];
        for (int from = 0; from < order.length; from++) {
            System.arraycopy(values, from * length, result, order[from] * length, length);
        }
        return result;
    }

    /** One after the other. */
    static float[] joined(float[]... parts) {
        int length = 0;
        for (float[] part : parts) {
            length += part.length;
        }
        float[] result = new float[length];
        int done = 0;
        for (float[] part : parts) {
            System.arraycopy(part, 0, result, done, part.length);
            done += part.length;
        }
        return result;
    }
}
