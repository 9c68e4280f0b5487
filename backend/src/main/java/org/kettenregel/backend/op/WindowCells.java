package org.kettenregel.backend.op;

import java.util.stream.IntStream;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

/** Which cells of the image a window sees, and which windows see a cell; both are counted row by row over all samples of the batch. */
record WindowCells(WindowShape window) {

    static Shape shape(ImageShape image) {
        return Shape.perSample(image.height(), image.width(), image.channels());
    }

    /** The positions of the kernel that lie on the image, ascending. */
    IntStream positions(int place) {
        return IntStream.range(0, window.positions()).filter(position -> cell(place, position) >= 0);
    }

    /** The cell of the image under a position of the kernel; -1 where there is padding. */
    int cell(int place, int position) {
        int row = window.row(row(place), position / window.kernelWidth());
        int column = window.column(column(place), position % window.kernelWidth());
        if (row < 0 || row >= window.input().height() || column < 0 || column >= window.input().width()) {
            return -1;
        }
        return (place / window.output().cells() * window.input().height() + row) * window.input().width() + column;
    }

    /** The windows that see a cell of the image, ascending; the later a window, the earlier the position at which it sees the cell. */
    IntStream over(int cell) {
        int last = window.positions() - 1;
        return IntStream.rangeClosed(0, last).map(i -> place(cell, last - i)).filter(place -> place >= 0);
    }

    /** The window that sees a cell of the image at a position of its kernel; -1 where there is none. */
    int place(int cell, int position) {
        int down = cell % window.input().cells() / window.input().width() - window.row(0, position / window.kernelWidth());
        int across = cell % window.input().width() - window.column(0, position % window.kernelWidth());
        int row = Math.floorDiv(down, window.strideDown());
        int column = Math.floorDiv(across, window.strideAcross());
        boolean seen = row >= 0 && row < window.output().height() && row * window.strideDown() == down
                && column >= 0 && column < window.output().width() && column * window.strideAcross() == across;
        return seen ? (cell / window.input().cells() * window.output().height() + row) * window.output().width() + column : -1;
    }

    /** The position of the kernel at which a window of the same sample sees a cell of the image; -1 where it does not. */
    int position(int place, int cell) {
        int down = cell % window.input().cells() / window.input().width() - window.row(row(place), 0);
        int across = cell % window.input().width() - window.column(column(place), 0);
        int step = window.dilation();
        boolean seen = down >= 0 && across >= 0 && down % step == 0 && across % step == 0
                && down / step < window.kernelHeight() && across / step < window.kernelWidth();
        return seen ? down / step * window.kernelWidth() + across / step : -1;
    }

    private int row(int place) {
        return place % window.output().cells() / window.output().width();
    }

    private int column(int place) {
        return place % window.output().width();
    }

    /** The row of the image under row u of the kernel, for row i of the output, as a formula: {@code 2i+u-1}. */
    String rowFormula() {
        return formula(window.strideDown(), "i", "u", window.padTop());
    }

    /** The column of the image under column v of the kernel, for column j of the output, as a formula. */
    String columnFormula() {
        return formula(window.strideAcross(), "j", "v", window.padLeft());
    }

    private String formula(int stride, String out, String kernel, int pad) {
        return factor(stride) + out + "+" + factor(window.dilation()) + kernel + (pad == 0 ? "" : "-" + pad);
    }

    private static String factor(int factor) {
        return factor == 1 ? "" : String.valueOf(factor);
    }
}
