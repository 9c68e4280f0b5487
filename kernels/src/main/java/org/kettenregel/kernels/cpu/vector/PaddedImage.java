package org.kettenregel.kernels.cpu.vector;

import java.util.Arrays;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** The sizes of an image with zeros around it, wide enough for every window to lie inside; one at a time, so that a call makes none. */
final class PaddedImage {

    private int rows;
    private int rowElements;
    private int channels;
    private int top;
    private int bottom;
    private int left; // elements of zeros, as right is
    private int right;

    /** What a convolution reads. */
    void input(WindowShape shape) {
        ImageShape image = shape.input();
        size(image, shape.padTop(), shape.padLeft(),
                shape.row(shape.output().height() - 1, shape.kernelHeight() - 1) - image.height() + 1,
                shape.column(shape.output().width() - 1, shape.kernelWidth() - 1) - image.width() + 1);
    }

    /** What its adjoint reads: the gradient of its output, with zeros where windows would begin that have a cell on the image. */
    void output(WindowShape shape) {
        ImageShape image = shape.output();
        size(image,
                -Math.floorDiv(-shape.row(0, shape.kernelHeight() - 1), shape.strideDown()),
                -Math.floorDiv(-shape.column(0, shape.kernelWidth() - 1), shape.strideAcross()),
                (shape.input().height() - 1 + shape.padTop()) / shape.strideDown() - image.height() + 1,
                (shape.input().width() - 1 + shape.padLeft()) / shape.strideAcross() - image.width() + 1);
    }

    private void size(ImageShape image, int rowsAbove, int cellsBefore, int rowsBelow, int cellsBehind) {
        channels = image.channels();
        rows = image.height();
        rowElements = image.width() * channels;
        top = Math.max(0, rowsAbove);
        bottom = Math.max(0, rowsBelow);
        left = Math.max(0, cellsBefore) * channels;
        right = Math.max(0, cellsBehind) * channels;
    }

    boolean hasPadding() {
        return (top | bottom | left | right) != 0;
    }

    int top() {
        return top;
    }

    /** Cells of zeros before the first of a row. */
    int left() {
        return left / channels;
    }

    int rowElements() {
        return left + rowElements + right;
    }

    int elements() {
        return (top + rows + bottom) * rowElements();
    }

    /** Elements without the padding. */
    int imageElements() {
        return rows * rowElements;
    }

    /** Copies the image that begins at {@code at}, and puts the zeros around it. */
    void copy(float[] source, int at, float[] target) {
        int step = rowElements();
        Arrays.fill(target, 0, top * step, 0);
        for (int row = 0; row < rows; row++) {
            int to = (top + row) * step;
            Arrays.fill(target, to, to + left, 0);
            System.arraycopy(source, at + row * rowElements, target, to + left, rowElements);
            Arrays.fill(target, to + left + rowElements, to + step, 0);
        }
        Arrays.fill(target, (top + rows) * step, (top + rows + bottom) * step, 0);
    }
}
