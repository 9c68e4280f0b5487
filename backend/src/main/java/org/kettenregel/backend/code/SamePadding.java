package org.kettenregel.backend.code;

/** What the padding "same" means in cells: as many windows as strides fit into the image, the odd cell below and at the right. */
final class SamePadding {

    private SamePadding() {}

    /** @param span cells that a window reaches over, those that a dilation leaves out included */
    static TorchFrame of(int height, int width, int span, int stride) {
        int rows = cells(height, span, stride);
        int columns = cells(width, span, stride);
        return new TorchFrame(true, columns / 2, columns - columns / 2, rows / 2, rows - rows / 2);
    }

    private static int cells(int size, int span, int stride) {
        return Math.max((Math.ceilDiv(size, stride) - 1) * stride + span - size, 0);
    }

    /** How many windows fit when so many cells are added. */
    static int windows(int size, int span, int stride, int added) {
        return Math.floorDiv(size + added - span, stride) + 1;
    }
}
