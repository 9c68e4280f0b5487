package org.kettenregel.kernels.cpu.vector;

/** What a thread packs for itself while it works on a product; kept for the next one. */
final class Workspace {

    /** A tile at an edge of the output is computed here, whole, and only what exists is copied. */
    final float[] edge = new float[Tile.ROWS * Tile.COLUMNS];

    /** A part of the output of swapped factors, as wide as a panel, before it is turned. */
    final float[] block = new float[(VectorProduct.HIGHEST) * Tile.COLUMNS];

    final float[] rows = new float[2 * VectorProduct.GROUP * Panels.STEP];
    final float[] columns = new float[Panels.DEPTH * Tile.COLUMNS];
}
