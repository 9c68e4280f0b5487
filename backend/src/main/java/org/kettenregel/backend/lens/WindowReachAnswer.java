package org.kettenregel.backend.lens;

import java.util.List;

/**
 * What a cell of an image looks at, and what looks at it.
 *
 * @param row      of the cell that is selected
 * @param image    (height, width, channels) that the network is given; empty where it is no image
 * @param before   images that the cell depends on, the network's input first; the cell itself last
 * @param behind   images that depend on the cell, the nearest first
 * @param whole    whether the cell depends on a whole input that is no image, or behind a layer without windows
 */
public record WindowReachAnswer(int row, int column, float[] image, List<Area> before, List<Area> behind, boolean whole) implements Answer {

    public WindowReachAnswer {
        before = List.copyOf(before);
        behind = List.copyOf(behind);
    }

    /** Rows {@code top} to {@code bottom} and columns {@code left} to {@code right} of the image of a node, the last ones included. */
    public record Area(int node, int height, int width, int top, int left, int bottom, int right) {

        public int rows() {
            return bottom - top + 1;
        }

        public int columns() {
            return right - left + 1;
        }
    }
}
