package org.kettenregel.backend.session;

import java.util.List;

/**
 * The network's values over its input space.
 *
 * @param resolution points along x1
 * @param rows       points along x2, the largest first; 1 for a network with one input
 * @param low        where both axes begin
 * @param high       where they end
 * @param center     the middle of what the answer can be, which colours show as neutral: 0, or 0.5 for answers between 0 and 1
 * @param surface    the answer at every point, (rows, resolution)
 * @param tiles      what single units answer, on a grid of {@code tileResolution} squared
 */
public record Pictures(
        int resolution, int rows, double low, double high, float center, float[] surface, int tileResolution, List<Tile> tiles) {

    public Pictures {
        tiles = List.copyOf(tiles);
    }

    /**
     * @param layer  key of the layer, {@code input} for the features themselves
     * @param center as for the surface
     */
    public record Tile(String layer, int unit, float center, float[] values) {}
}
