package org.kettenregel.backend.dataset;

import java.util.Arrays;

/**
 * A square picture while it is being drawn, from 0 for nothing to 1 for full ink. Coordinates go from -1 to 1, to the right and down. Edges are
 * smooth: a pixel takes as much ink as an edge at that distance from its middle leaves to it.
 */
final class Ink {

    /** How far a point is outside a figure; negative inside. */
    interface Distance {

        double of(double x, double y);
    }

    private final int size;
    private final double[] pixels;

    Ink(int size) {
        this.size = size;
        this.pixels = new double[size * size];
    }

    void clear() {
        Arrays.fill(pixels, 0);
    }

    /** Pixels are counted row by row. */
    double at(int pixel) {
        return pixels[pixel];
    }

    /** Fills a figure. */
    void fill(Distance figure, double strength) {
        for (int row = 0; row < size; row++) {
            for (int column = 0; column < size; column++) {
                put(row, column, figure.of(middle(column), middle(row)), strength);
            }
        }
    }

    /** A straight stroke with round ends. */
    void stroke(double x1, double y1, double x2, double y2, double thickness, double strength) {
        double around = thickness / 2 + 2.0 / size; // one pixel further than the ink
        int top = pixel(Math.min(y1, y2) - around);
        int bottom = pixel(Math.max(y1, y2) + around);
        int left = pixel(Math.min(x1, x2) - around);
        int right = pixel(Math.max(x1, x2) + around);
        for (int row = top; row <= bottom; row++) {
            for (int column = left; column <= right; column++) {
                put(row, column, toSegment(middle(column), middle(row), x1, y1, x2, y2) - thickness / 2, strength);
            }
        }
    }

    private static double toSegment(double x, double y, double x1, double y1, double x2, double y2) {
        double dx = x2 - x1;
        double dy = y2 - y1;
        double squared = dx * dx + dy * dy;
        double along = squared == 0 ? 0 : Math.clamp(((x - x1) * dx + (y - y1) * dy) / squared, 0, 1);
        return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
    }

    private void put(int row, int column, double distance, double strength) {
        double share = Math.clamp(0.5 - distance * size / 2, 0, 1); // a pixel is 2 / size wide
        int pixel = row * size + column;
        pixels[pixel] = Math.max(pixels[pixel], share * strength);
    }

    private double middle(int pixel) {
        return (2 * pixel + 1.0) / size - 1;
    }

    private int pixel(double coordinate) {
        return Math.clamp((int) Math.floor((coordinate + 1) / 2 * size), 0, size - 1);
    }
}
