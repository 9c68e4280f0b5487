package org.kettenregel.backend.op;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.MatMulShape;

/**
 * Where an operation leaves its share of an input's gradient: over what stands there where it is the first that reaches it, and where it says
 * that it can ({@link Op#overwrites}); onto it otherwise.
 */
final class InputGradient {

    private final DeviceBuffer buffer;
    private boolean first;

    InputGradient(DeviceBuffer buffer) {
        this.buffer = buffer;
    }

    void first(boolean isFirst) {
        first = isFirst;
    }

    /** Whether what stands there is of the step before and must go. */
    boolean isFirst() {
        return first;
    }

    DeviceBuffer buffer() {
        return buffer;
    }

    /** The gradient for an operation that gives a share to a part of it only: 0 where nobody has given any, and to be added to. */
    DeviceBuffer cleared(Kernels kernels, int count) {
        if (first) {
            kernels.fillInto(0, buffer, count);
        }
        return buffer;
    }

    /** The share is {@code factor * x}. */
    void scaled(Kernels kernels, float factor, DeviceBuffer x, int count) {
        if (!first) {
            kernels.scaleOnto(factor, x, buffer, count);
        } else if (factor == 1) {
            kernels.copyInto(x, buffer, count);
        } else {
            kernels.scaleInto(factor, x, buffer, count);
        }
    }

    /** The share is {@code a * b}, element by element. */
    void multiplied(Kernels kernels, DeviceBuffer a, DeviceBuffer b, int count) {
        if (first) {
            kernels.multiplyInto(a, b, buffer, count);
        } else {
            kernels.multiplyOnto(a, b, buffer, count);
        }
    }

    /** The share is a product of matrices. */
    void product(Kernels kernels, MatMulShape shape, DeviceBuffer a, DeviceBuffer b) {
        if (first) {
            kernels.matMulInto(shape, a, b, buffer);
        } else {
            kernels.matMulOnto(shape, a, b, buffer);
        }
    }

    /** The share is the sum of the rows of {@code x}. */
    void sumOfRows(Kernels kernels, DeviceBuffer x, int rows, int columns) {
        if (first) {
            kernels.sumRowsInto(x, buffer, rows, columns);
        } else {
            kernels.sumRowsOnto(x, buffer, rows, columns);
        }
    }

    /** The share is {@code factor} times the only number of {@code outGradient}, for each element. */
    void even(Kernels kernels, DeviceBuffer outGradient, float factor, int count) {
        if (first) {
            kernels.sumAdjointInto(outGradient, factor, buffer, count);
        } else {
            kernels.sumAdjointOnto(outGradient, factor, buffer, count);
        }
    }
}
