package org.kettenregel.kernels.cpu.vector;

import java.util.Arrays;
import org.kettenregel.kernels.WindowShape;

/**
 * Where the sums of a convolution read and write: for each cell that it computes, in tiles, where the cell's source begins in its image and where the
 * cell itself is; and for each tap, that is for each run of products, how far from there it reads, and with which row of the weights it begins.
 *
 * <p>With strides, cells of the input differ in the positions of the kernel that reach them; those with the same ones make a class, and fill tiles
 * of their own. The last tile of a class repeats its last cell.
 */
final class CellTable {

    private int[] cells = new int[64];
    private int[] targets = new int[64];
    private int[] taps = new int[16];
    private int[] rows = new int[16];
    private int[] tapsFrom = new int[8];
    private int[] tapsTo = new int[8];
    private int[] counts = new int[8];
    private int cellCount;
    private int tapCount;
    private int tiles;
    private int run;

    /** Cells of the output, which read the input. */
    void forward(WindowShape shape, PaddedImage source) {
        begin();
        int channels = shape.input().channels();
        boolean joined = shape.dilation() == 1; // the cells of a kernel's row lie together
        run = joined ? shape.kernelWidth() * channels : channels;
        for (int ky = 0; ky < shape.kernelHeight(); ky++) {
            for (int kx = 0; kx < (joined ? 1 : shape.kernelWidth()); kx++) {
                addTap(shape.dilation() * (ky * source.rowElements() + kx * channels), (ky * shape.kernelWidth() + kx) * channels);
            }
        }
        for (int row = 0; row < shape.output().height(); row++) {
            for (int column = 0; column < shape.output().width(); column++) {
                addCell(row * shape.strideDown() * source.rowElements() + column * shape.strideAcross() * channels,
                        (row * shape.output().width() + column) * shape.output().channels());
            }
        }
        endClass(0, 0);
    }

    /**
     * Cells of the input, which read the gradient of the output.
     *
     * @param unseen whether also those that no window sees, whose sums are 0
     */
    void toInput(WindowShape shape, PaddedImage source, boolean unseen) {
        begin();
        int filters = shape.output().channels();
        boolean joined = Math.max(shape.dilation(), Math.max(shape.strideDown(), shape.strideAcross())) == 1; // as before, from right to left
        run = joined ? shape.kernelWidth() * filters : filters;
        for (int down = 0; down < shape.strideDown(); down++) {
            for (int across = 0; across < shape.strideAcross(); across++) {
                addClass(shape, source, down, across, unseen);
            }
        }
    }

    /** Cells that lie {@code down} rows and {@code across} columns behind the begin of a window. */
    private void addClass(WindowShape shape, PaddedImage source, int down, int across, boolean unseen) {
        int firstTap = tapCount;
        int firstCell = cellCount;
        int filters = shape.output().channels();
        for (int ky = shape.kernelHeight() - 1; ky >= 0; ky--) {
            for (int kx = shape.kernelWidth() - 1; kx >= 0; kx -= run / filters) {
                int windowsUp = ky * shape.dilation() - down;
                int windowsBack = kx * shape.dilation() - across;
                if (windowsUp % shape.strideDown() == 0 && windowsBack % shape.strideAcross() == 0) {
                    addTap(-windowsUp / shape.strideDown() * source.rowElements() - windowsBack / shape.strideAcross() * filters,
                            (shape.positions() - 1 - ky * shape.kernelWidth() - kx) * filters);
                }
            }
        }
        if (tapCount == firstTap && !unseen) {
            return; // no window has a cell there
        }
        for (int row = Math.floorMod(down - shape.padTop(), shape.strideDown()); row < shape.input().height(); row += shape.strideDown()) {
            int windowRow = (row + shape.padTop()) / shape.strideDown() + source.top();
            int column = Math.floorMod(across - shape.padLeft(), shape.strideAcross());
            for (; column < shape.input().width(); column += shape.strideAcross()) {
                int windowColumn = (column + shape.padLeft()) / shape.strideAcross() + source.left();
                addCell(windowRow * source.rowElements() + windowColumn * filters,
                        (row * shape.input().width() + column) * shape.input().channels());
            }
        }
        endClass(firstCell, firstTap);
    }

    private void begin() {
        cellCount = 0;
        tapCount = 0;
        tiles = 0;
    }

    private void addTap(int offset, int row) {
        if (tapCount == taps.length) {
            taps = Arrays.copyOf(taps, 2 * tapCount);
            rows = Arrays.copyOf(rows, 2 * tapCount);
        }
        taps[tapCount] = offset;
        rows[tapCount++] = row;
    }

    private void addCell(int source, int target) {
        if (cellCount == cells.length) {
            cells = Arrays.copyOf(cells, 2 * cellCount);
            targets = Arrays.copyOf(targets, 2 * cellCount);
        }
        cells[cellCount] = source;
        targets[cellCount++] = target;
    }

    private void endClass(int firstCell, int firstTap) {
        int count = cellCount - firstCell;
        while (cellCount % CellTile.CELLS != 0) {
            addCell(cells[cellCount - 1], targets[cellCount - 1]);
        }
        for (; tiles < cellCount / CellTile.CELLS; tiles++) {
            if (tiles == counts.length) {
                tapsFrom = Arrays.copyOf(tapsFrom, 2 * tiles);
                tapsTo = Arrays.copyOf(tapsTo, 2 * tiles);
                counts = Arrays.copyOf(counts, 2 * tiles);
            }
            tapsFrom[tiles] = firstTap;
            tapsTo[tiles] = tapCount;
            counts[tiles] = Math.min(CellTile.CELLS, count);
            count -= CellTile.CELLS;
        }
    }

    int tiles() {
        return tiles;
    }

    /** Cells of a tile that are not repeated. */
    int count(int tile) {
        return counts[tile];
    }

    /** Where in its image a cell of a tile is. */
    int target(int tile, int cell) {
        return targets[tile * CellTile.CELLS + cell];
    }

    /** Computes a tile with a panel of weights. */
    void sum(int tile, float[] x, int base, float[] weights, int panel, int width, float[] sums) {
        int cell = tile * CellTile.CELLS;
        if (width == Lanes.COUNT) {
            CellTile.narrow(x, base, cells, cell, taps, rows, tapsFrom[tile], tapsTo[tile], run, weights, panel, sums);
        } else {
            CellTile.wide(x, base, cells, cell, taps, rows, tapsFrom[tile], tapsTo[tile], run, weights, panel, sums);
        }
    }
}
