package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * What a cell looks at, and what looks at it.
 *
 * @param place    the cell, {@code (3, 4)}
 * @param height   of the image that the network is given; 0 where it is none
 * @param channels of that image
 * @param before   areas that the cell depends on, that of the image first
 * @param behind   areas that depend on the cell, the nearest first
 */
public record ReachDrawing(String place, int height, int width, int channels, List<ReachArea> before, List<ReachArea> behind) {

    public ReachDrawing {
        before = List.copyOf(before);
        behind = List.copyOf(behind);
    }

    /**
     * Some rows and columns of an image of a layer.
     *
     * @param layer  what it is called
     * @param all    rows of the image
     * @param across columns of the image
     */
    public record ReachArea(String layer, int top, int left, int rows, int columns, int all, int across) {}
}
