package org.kettenregel.kernels;

/**
 * How a window moves over an image: cell (row, column) of the output sees the cells {@link #row} and {@link #column} of the input for all rows
 * and columns of the kernel. Those outside of the image are padding, which adds nothing.
 *
 * @param strideDown   rows from one window to the next
 * @param strideAcross columns from one window to the next
 * @param dilation     cells from one cell of the kernel to the next; 1 where they touch
 * @param padTop       rows of padding above the first row of the image
 * @param padLeft      columns of padding before its first column
 */
public record WindowShape(
        ImageShape input,
        ImageShape output,
        int kernelHeight,
        int kernelWidth,
        int strideDown,
        int strideAcross,
        int dilation,
        int padTop,
        int padLeft) {

    public WindowShape {
        requirePositive(kernelHeight, kernelWidth, strideDown, strideAcross, dilation);
        requireInside("top", padTop, span(kernelHeight, dilation), lastBegin(output.height(), strideDown, padTop), input.height());
        requireInside("left", padLeft, span(kernelWidth, dilation), lastBegin(output.width(), strideAcross, padLeft), input.width());
    }

    /** Without padding: as many windows as lie inside the image. */
    public static WindowShape valid(
            ImageShape input, int filters, int kernelHeight, int kernelWidth, int strideDown, int strideAcross, int dilation) {
        requirePositive(kernelHeight, kernelWidth, strideDown, strideAcross, dilation);
        long spanDown = span(kernelHeight, dilation);
        long spanAcross = span(kernelWidth, dilation);
        if (spanDown > input.height() || spanAcross > input.width()) {
            throw new IllegalArgumentException("window: it must fit in the image of %d x %d cells, found one that spans %d x %d"
                    .formatted(input.height(), input.width(), spanDown, spanAcross));
        }
        int height = (int) ((input.height() - spanDown) / strideDown) + 1;
        int width = (int) ((input.width() - spanAcross) / strideAcross) + 1;
        return new WindowShape(
                input, new ImageShape(height, width, filters), kernelHeight, kernelWidth, strideDown, strideAcross, dilation, 0, 0);
    }

    /** With as much padding as makes the output as large as the input divided by the stride, rounded up; the odd cell is at the end. */
    public static WindowShape same(
            ImageShape input, int filters, int kernelHeight, int kernelWidth, int strideDown, int strideAcross, int dilation) {
        requirePositive(kernelHeight, kernelWidth, strideDown, strideAcross, dilation);
        int height = Math.ceilDiv(input.height(), strideDown);
        int width = Math.ceilDiv(input.width(), strideAcross);
        return new WindowShape(
                input,
                new ImageShape(height, width, filters),
                kernelHeight,
                kernelWidth,
                strideDown,
                strideAcross,
                dilation,
                padding(lastBegin(height, strideDown, 0) + span(kernelHeight, dilation) - input.height()),
                padding(lastBegin(width, strideAcross, 0) + span(kernelWidth, dilation) - input.width()));
    }

    /** How many cells the kernel has: a window's positions, counted row by row. */
    public int positions() {
        return kernelHeight * kernelWidth;
    }

    /** Elements of the weights (kernelHeight, kernelWidth, channels of the input, channels of the output). */
    public long weights() {
        return (long) kernelHeight * kernelWidth * input.channels() * output.channels();
    }

    /** The row of the image under a row of the kernel; outside of the image where there is padding. */
    public int row(int outRow, int kernelRow) {
        return outRow * strideDown - padTop + kernelRow * dilation;
    }

    /** The column of the image under a column of the kernel; outside of the image where there is padding. */
    public int column(int outColumn, int kernelColumn) {
        return outColumn * strideAcross - padLeft + kernelColumn * dilation;
    }

    /** The first row of the kernel that lies on the image, for a row of the output. */
    public int kernelRowFrom(int outRow) {
        return Math.max(0, Math.ceilDiv(-row(outRow, 0), dilation));
    }

    /** One behind the last row of the kernel that lies on the image, for a row of the output. */
    public int kernelRowTo(int outRow) {
        return Math.min(kernelHeight, Math.ceilDiv(input.height() - row(outRow, 0), dilation));
    }

    /** The first column of the kernel that lies on the image, for a column of the output. */
    public int kernelColumnFrom(int outColumn) {
        return Math.max(0, Math.ceilDiv(-column(outColumn, 0), dilation));
    }

    /** One behind the last column of the kernel that lies on the image, for a column of the output. */
    public int kernelColumnTo(int outColumn) {
        return Math.min(kernelWidth, Math.ceilDiv(input.width() - column(outColumn, 0), dilation));
    }

    /** The first column of the output whose window has this column of the kernel on the image. */
    public int outColumnFrom(int kernelColumn) {
        return Math.max(0, Math.ceilDiv(-column(0, kernelColumn), strideAcross));
    }

    /** One behind the last column of the output whose window has this column of the kernel on the image. */
    public int outColumnTo(int kernelColumn) {
        return Math.min(output.width(), Math.ceilDiv(input.width() - column(0, kernelColumn), strideAcross));
    }

    private static long span(int kernel, int dilation) {
        return (kernel - 1L) * dilation + 1;
    }

    private static long lastBegin(int windows, int stride, int pad) {
        return (windows - 1L) * stride - pad;
    }

    private static int padding(long missing) {
        return (int) Math.max(0, missing / 2);
    }

    private static void requirePositive(int kernelHeight, int kernelWidth, int strideDown, int strideAcross, int dilation) {
        if (Math.min(Math.min(kernelHeight, kernelWidth), Math.min(Math.min(strideDown, strideAcross), dilation)) < 1) {
            throw new IllegalArgumentException(
                    "window: kernel, strides and dilation must be positive, found a kernel of %d x %d, strides %d and %d, dilation %d"
                            .formatted(kernelHeight, kernelWidth, strideDown, strideAcross, dilation));
        }
    }

    private static void requireInside(String side, int pad, long span, long lastBegin, int size) {
        if (pad < 0 || pad >= span) {
            throw new IllegalArgumentException(
                    "window: padding at the %s must be at least 0 and less than the %d cells of the window, found %d".formatted(side, span, pad));
        }
        if (lastBegin >= size) {
            throw new IllegalArgumentException("window: counted from the %s, the last one must begin before cell %d of the image, found %d"
                    .formatted(side, size, lastBegin));
        }
    }
}
