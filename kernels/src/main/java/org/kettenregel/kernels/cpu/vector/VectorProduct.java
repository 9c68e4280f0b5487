package org.kettenregel.kernels.cpu.vector;

import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.cpu.Parallel;

/**
 * One matrix product at a time; each calling thread keeps one and uses it again, so that a product allocates nothing.
 *
 * <p>Each element is one chain of fused multiply-adds over the inner index, begun with 0 or with what was there, so its bits do not depend on
 * how the product is cut into blocks or who computes them.
 *
 * <p>A wide output is cut into panels of columns, after all threads have packed A together; a tall one into groups of rows, and whoever has a group packs
 * its rows of A. B is read where it lies, if a row of it is a row of the operand.
 *
 * <p>Where the factors are swapped, A and B below are B and A of the caller, transposed, as are the sizes; what is computed is turned on its way from and
 * to the output.
 */
final class VectorProduct {

    /** Rows of A that stay in the second cache while panels of B pass: 4 tiles of 12, or 8 of 6. */
    static final int GROUP = 48;

    /** Up to so many rows the output is cut by columns. */
    private static final int WIDE = 192;

    /** Rows computed in one go, at most, in whole tiles. */
    static final int HIGHEST = WIDE + Tile.ROWS;

    /** Up to so many panels, rows of A are needed so seldom that each tile's are packed just before, and stay in the first cache. */
    private static final int FEW = 2;

    /** Rows of B that a thread packs at a time. */
    private static final int SLICE = 128;

    /** Rows of B at such a distance crowd into a few sets of the cache. */
    private static final int CROWDED = 1024;

    /**
     * A matrix of so many elements does not stay in a cache. Of such a B a panel is fetched at once, by packing it, rather than row by row between
     * multiplications; such an output is written a row of tiles at a time, in the order of its lines, while a small B stays in the second cache.
     */
    private static final int VAST = 1 << 20;

    /** Up to so many elements of B stay in the second cache, packed. */
    private static final int KEPT = 1 << 17;

    /** Multiply-adds in a nanosecond. */
    private static final int PACE = 3 * Lanes.COUNT;

    /** Elements packed in a nanosecond. */
    private static final int PACKING = 4;

    /** The first products of a thread run in short loops: the virtual machine counts calls, and compiles a tile that is called often sooner. */
    private static final int YOUNG = 4;

    private static final int SHALLOW = 16;

    private static final float[] NONE = new float[0];
    private static final float[] ZEROS = new float[Tile.COLUMNS];

    private final Parallel parallel;
    private final ThreadLocal<Workspace> workspaces;
    private final Parallel.RangeTask packRows = this::packRows;
    private final Parallel.RangeTask packColumns = this::packColumns;
    private final Parallel.RangeTask multiplyPanels = this::multiplyPanels;
    private final Parallel.RangeTask multiplyGroups = this::multiplyGroups;
    private float[] packed = NONE;
    private float[] a = NONE;
    private float[] b = NONE;
    private float[] out = NONE;
    private int products;
    private int m;
    private int n;
    private int k;
    private int depth; // inner indices packed together
    private int loop; // inner indices at most in one call of a tile
    private int panels;
    private int tiles;
    private int groups;
    private boolean turnedA;
    private boolean turnedB;
    private boolean packedB;
    private boolean inPlace;
    private boolean onto;
    private boolean swapped;

    VectorProduct(Parallel parallel, ThreadLocal<Workspace> workspaces) {
        this.parallel = parallel;
        this.workspaces = workspaces;
    }

    /** @param swapped whether to compute the transposed output, as the transposed B times the transposed A */
    void run(MatMulShape shape, float[] a, float[] b, float[] out, boolean onto, boolean swapped) {
        this.swapped = swapped;
        this.a = swapped ? b : a;
        this.b = swapped ? a : b;
        this.out = out;
        this.onto = onto;
        m = swapped ? shape.n() : shape.m();
        n = swapped ? shape.m() : shape.n();
        k = shape.k();
        turnedA = swapped ? !shape.transposeB() : shape.transposeA();
        turnedB = swapped ? !shape.transposeA() : shape.transposeB();
        depth = Math.ceilDiv(k, Math.ceilDiv(k, Panels.DEPTH));
        loop = products < YOUNG ? SHALLOW : Panels.DEPTH;
        products = Math.min(products + 1, YOUNG);
        panels = Math.ceilDiv(n, Tile.COLUMNS);
        tiles = Math.ceilDiv(m, Tile.ROWS);
        boolean flooding = (long) m * n >= VAST && n * k <= KEPT;
        inPlace = !turnedB && !flooding && n * k < VAST && n % CROWDED != 0;
        packedB = false;
        long work = (long) m * n * k / PACE;
        if (m <= WIDE && panels > FEW) {
            int parts = Math.min(tiles, Math.ceilDiv(2 * parallel.threads(), panels));
            groups = parts;
            grow(Math.ceilDiv(k, depth) * tiles * Tile.ROWS * Panels.STEP);
            parallel.share(tiles, 1, (long) m * k / PACKING, packRows);
            parallel.share(panels * parts, 1, work, multiplyPanels);
        } else {
            packedB = !inPlace;
            if (packedB) {
                grow(panels * k * Tile.COLUMNS);
                parallel.share(panels * slices(), 1, (long) n * k / PACKING, packColumns);
            }
            groups = panels <= FEW || flooding ? tiles : Math.ceilDiv(Math.ceilDiv(m, GROUP), 2 * parallel.threads()) * 2 * parallel.threads();
            parallel.share(groups, 1, work, multiplyGroups);
        }
        this.a = NONE; // a closed buffer must not live on here
        this.b = NONE;
        this.out = NONE;
    }

    private void grow(int size) {
        if (packed.length < size) {
            packed = new float[size];
        }
    }

    private void packRows(int from, int to) {
        for (int p = 0; p < k; p += depth) {
            packRows(from * Tile.ROWS, Math.min(m, to * Tile.ROWS), p, packed, packedRow(p, from * Tile.ROWS));
        }
    }

    private void packRows(int row, int end, int p, float[] target, int at) {
        int inner = Math.min(depth, k - p);
        if (turnedA) {
            Panels.rowsTurned(a, m, row, end, p, inner, target, at);
        } else {
            Panels.rows(a, k, row, end, p, inner, target, at);
        }
    }

    private void packColumns(int from, int to) {
        for (int piece = from; piece < to; piece++) {
            int panel = piece / slices();
            int p = piece % slices() * SLICE;
            packColumns(panel, p, Math.min(SLICE, k - p), packed, (panel * k + p) * Tile.COLUMNS);
        }
    }

    private int slices() {
        return Math.ceilDiv(k, SLICE);
    }

    private void packColumns(int panel, int p, int inner, float[] target, int at) {
        if (turnedB) {
            Panels.columnsTurned(b, n, k, panel * Tile.COLUMNS, p, inner, target, at);
        } else {
            Panels.columns(b, n, panel * Tile.COLUMNS, p, inner, target, at);
        }
    }

    private int packedRow(int p, int row) {
        return (p / depth * tiles * Tile.ROWS + row) * Panels.STEP;
    }

    /** The first row of a group; whole tiles. */
    private int firstRow(int group) {
        return Math.min(m, (int) ((long) tiles * group / groups) * Tile.ROWS);
    }

    private void multiplyPanels(int from, int to) {
        Workspace own = workspaces.get();
        for (int p = 0; p < k; p += depth) {
            for (int piece = from; piece < to; piece++) {
                int first = firstRow(piece % groups);
                multiply(own, first, firstRow(piece % groups + 1), piece / groups, p, packed, packedRow(p, first));
            }
        }
    }

    private void multiplyGroups(int from, int to) {
        Workspace own = workspaces.get();
        for (int group = from; group < to; group++) {
            int first = firstRow(group);
            int end = firstRow(group + 1);
            for (int p = 0; p < k; p += depth) {
                packRows(first, end, p, own.rows, 0);
                for (int panel = 0; panel < panels; panel++) {
                    multiply(own, first, end, panel, p, own.rows, 0);
                }
            }
        }
    }

    /** Rows from {@code first} to before {@code end} of a panel. */
    private void multiply(Workspace own, int first, int end, int panel, int block, float[] rows, int at) {
        int column = panel * Tile.COLUMNS;
        int last = Math.min(k, block + depth);
        int readable = inPlace ? Math.min(last, readableRows(column)) : block;
        if (swapped && (block > 0 || onto)) {
            Turn.copy(Math.min(Tile.COLUMNS, n - column), end - first, out, column * m + first, m, own.block, 0, Tile.COLUMNS);
        }
        for (int p = block; p < last; ) {
            int row = at + p - block;
            int inner = Math.min(loop, last - p);
            if (packedB) {
                multiply(own, first, end, column, p, inner, rows, row, packed, (panel * k + p) * Tile.COLUMNS, Tile.COLUMNS);
            } else if (p < readable) {
                inner = Math.min(inner, readable - p);
                multiply(own, first, end, column, p, inner, rows, row, b, p * n + column, n);
            } else {
                packColumns(panel, p, inner, own.columns, 0);
                multiply(own, first, end, column, p, inner, rows, row, own.columns, 0, Tile.COLUMNS);
            }
            p += inner;
        }
        if (swapped) {
            Turn.copy(end - first, Math.min(Tile.COLUMNS, n - column), own.block, 0, Tile.COLUMNS, out, column * m + first, m);
        }
    }

    /** Rows of B from which whole vectors can be read; in the last panel, those of the last rows would reach beyond the array. */
    private int readableRows(int column) {
        int width = n - column <= Lanes.COUNT ? Lanes.COUNT : Tile.COLUMNS;
        return Math.max(0, (k * n - column - width + n) / n);
    }

    private void multiply(
            Workspace own, int first, int end, int column, int p, int inner, float[] rows, int at, float[] columns, int bt, int bStep) {
        int width = Math.min(Tile.COLUMNS, n - column);
        boolean fresh = p == 0 && !onto;
        for (int i = first; i < end; ) {
            int rowAt = at + (i - first) * Panels.STEP;
            int target = i * n + column;
            int height = Tile.rows(end - i);
            if (swapped) {
                inBlock(own.block, (i - first) * Tile.COLUMNS, height, width, inner, rows, rowAt, columns, bt, bStep, fresh);
            } else if (i + height <= end && width == Tile.COLUMNS) {
                Tile.multiply(
                        height, 2, inner, rows, rowAt, columns, bt, bStep,
                        fresh ? ZEROS : out, fresh ? 0 : target, fresh ? 0 : n, out, target, n);
            } else {
                edge(own.edge, height, Math.min(height, end - i), width, inner, rows, rowAt, columns, bt, bStep, fresh, target);
            }
            i += height;
        }
    }

    private static void inBlock(
            float[] block, int target, int rows, int width, int inner, float[] a, int at, float[] b, int bt, int bStep, boolean fresh) {
        Tile.multiply(
                rows, width <= Lanes.COUNT ? 1 : 2, inner, a, at, b, bt, bStep,
                fresh ? ZEROS : block, fresh ? 0 : target, fresh ? 0 : Tile.COLUMNS, block, target, Tile.COLUMNS);
    }

    private void edge(
            float[] edge, int rows, int height, int width, int inner, float[] a, int at, float[] b, int bt, int bStep, boolean fresh, int target) {
        if (!fresh) {
            for (int i = 0; i < height; i++) {
                System.arraycopy(out, target + i * n, edge, i * Tile.COLUMNS, width);
            }
        }
        Tile.multiply(
                rows, width <= Lanes.COUNT ? 1 : 2, inner, a, at, b, bt, bStep,
                fresh ? ZEROS : edge, 0, fresh ? 0 : Tile.COLUMNS, edge, 0, Tile.COLUMNS);
        for (int i = 0; i < height; i++) {
            System.arraycopy(edge, i * Tile.COLUMNS, out, target + i * n, width);
        }
    }
}
