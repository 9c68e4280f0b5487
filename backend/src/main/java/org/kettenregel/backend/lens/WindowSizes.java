package org.kettenregel.backend.lens;

import org.kettenregel.kernels.WindowShape;

/** How a window moves over an image: row {@code i * strideDown - padTop + p * dilation} of the image lies under row p of the kernel for row i of the output. */
public record WindowSizes(
        int inHeight,
        int inWidth,
        int inChannels,
        int outHeight,
        int outWidth,
        int outChannels,
        int kernelHeight,
        int kernelWidth,
        int strideDown,
        int strideAcross,
        int dilation,
        int padTop,
        int padLeft) {

    static WindowSizes of(WindowShape window) {
        return new WindowSizes(
                window.input().height(), window.input().width(), window.input().channels(),
                window.output().height(), window.output().width(), window.output().channels(),
                window.kernelHeight(), window.kernelWidth(), window.strideDown(), window.strideAcross(), window.dilation(), window.padTop(), window.padLeft());
    }

    /** Windows, row by row. */
    public int places() {
        return outHeight * outWidth;
    }

    /** Cells of the kernel, row by row. */
    public int cells() {
        return kernelHeight * kernelWidth;
    }

    /** The pixel of one sample's image under a cell of the kernel at a place; -1 where there is padding. */
    public int pixel(int place, int cell) {
        int row = place / outWidth * strideDown - padTop + cell / kernelWidth * dilation;
        int column = place % outWidth * strideAcross - padLeft + cell % kernelWidth * dilation;
        return row < 0 || row >= inHeight || column < 0 || column >= inWidth ? -1 : row * inWidth + column;
    }
}
