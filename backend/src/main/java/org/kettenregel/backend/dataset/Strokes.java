package org.kettenregel.backend.dataset;

import java.util.List;

/** The ten digits as strokes of a pen, about from -0.6 to 0.6 to the right and from -0.9 to 0.9 downwards. */
final class Strokes {

    /** A line or an arc; {@code along} goes from 0 to 1. */
    sealed interface Stroke {

        double x(double along);

        double y(double along);

        /** Straight pieces that are enough for its shape. */
        int pieces();
    }

    private record Line(double x1, double y1, double x2, double y2) implements Stroke {

        @Override
        public double x(double along) {
            return x1 + along * (x2 - x1);
        }

        @Override
        public double y(double along) {
            return y1 + along * (y2 - y1);
        }

        @Override
        public int pieces() {
            return 4; // what bends the page bends lines, too
        }
    }

    /** Part of an ellipse; angles in half turns, clockwise from the right. */
    private record Arc(double centreX, double centreY, double radiusX, double radiusY, double from, double to) implements Stroke {

        @Override
        public double x(double along) {
            return centreX + radiusX * Math.cos(Math.PI * (from + along * (to - from)));
        }

        @Override
        public double y(double along) {
            return centreY + radiusY * Math.sin(Math.PI * (from + along * (to - from)));
        }

        @Override
        public int pieces() {
            return (int) Math.ceil(10 * Math.abs(to - from));
        }
    }

    private static final List<List<Stroke>> DIGITS = List.of(
            List.of(new Arc(0, 0, 0.55, 0.9, 0, 2)),
            List.of(new Line(-0.35, -0.5, 0.1, -0.9), new Line(0.1, -0.9, 0.1, 0.9)),
            List.of(new Arc(0, -0.43, 0.5, 0.47, 1, 2.2), new Line(0.4, -0.15, -0.5, 0.9), new Line(-0.5, 0.9, 0.55, 0.9)),
            List.of(new Arc(-0.05, -0.47, 0.5, 0.43, 1.15, 2.5), new Arc(-0.05, 0.43, 0.55, 0.47, 1.5, 2.85)),
            List.of(new Line(0.2, -0.9, -0.55, 0.3), new Line(-0.55, 0.3, 0.6, 0.3), new Line(0.2, -0.9, 0.2, 0.9)),
            List.of(new Line(0.5, -0.9, -0.4, -0.9), new Line(-0.4, -0.9, -0.45, 0), new Arc(-0.02, 0.33, 0.53, 0.57, 1.2, 2.85)),
            List.of(new Arc(0.5, 0.4, 1, 1.3, 1, 1.5), new Arc(0, 0.4, 0.5, 0.5, 0, 2)),
            List.of(new Line(-0.55, -0.9, 0.55, -0.9), new Line(0.55, -0.9, -0.15, 0.9)),
            List.of(new Arc(0, -0.47, 0.42, 0.43, 0, 2), new Arc(0, 0.43, 0.52, 0.47, 0, 2)),
            List.of(new Arc(-0.5, -0.4, 1, 1.3, 0, 0.5), new Arc(0, -0.4, 0.5, 0.5, 0, 2)));

    private Strokes() {}

    static List<Stroke> of(int digit) {
        return DIGITS.get(digit);
    }
}
