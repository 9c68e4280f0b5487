package org.kettenregel.backend.dataset;

/**
 * How one digit is written: bent in waves, then stretched, slanted, turned and moved.
 *
 * @param bendX  how far the waves go to the sides; {@code phaseX} where they start
 * @param scaleX of the width, from the digit to the picture
 * @param slant  how far the top is pushed to the side, per height
 * @param turn   in radians
 */
record Hand(
        double bendX, double phaseX, double bendY, double phaseY, double scaleX, double scaleY, double slant, double turn, double moveX,
        double moveY, double thickness) {

    private static final double MOST_BENT = 0.08;
    private static final double MOST_SLANTED = 0.25;
    private static final double MOST_TURNED = Math.toRadians(12);
    private static final double MOST_MOVED = 0.1;

    static Hand of(Seed seed, int sample) {
        return new Hand(
                seed.uniform(Stream.DATA, 0, sample, 0, MOST_BENT), seed.uniform(Stream.DATA, 1, sample, 0, 2 * Math.PI),
                seed.uniform(Stream.DATA, 2, sample, 0, MOST_BENT), seed.uniform(Stream.DATA, 3, sample, 0, 2 * Math.PI),
                seed.uniform(Stream.DATA, 4, sample, 0.55, 0.85), seed.uniform(Stream.DATA, 5, sample, 0.65, 0.85),
                seed.uniform(Stream.DATA, 6, sample, -MOST_SLANTED, MOST_SLANTED), seed.uniform(Stream.DATA, 7, sample, -MOST_TURNED, MOST_TURNED),
                seed.uniform(Stream.DATA, 8, sample, -MOST_MOVED, MOST_MOVED), seed.uniform(Stream.DATA, 9, sample, -MOST_MOVED, MOST_MOVED),
                seed.uniform(Stream.DATA, 10, sample, 0.1, 0.26));
    }

    /** A piece of a stroke, as a straight line on the picture. */
    void draw(Strokes.Stroke stroke, double from, double to, Ink ink) {
        double x1 = stroke.x(from);
        double y1 = stroke.y(from);
        double x2 = stroke.x(to);
        double y2 = stroke.y(to);
        ink.stroke(x(x1, y1), y(x1, y1), x(x2, y2), y(x2, y2), thickness, 1);
    }

    private double x(double x, double y) {
        return Math.cos(turn) * across(x, y) - Math.sin(turn) * down(x, y) + moveX;
    }

    private double y(double x, double y) {
        return Math.sin(turn) * across(x, y) + Math.cos(turn) * down(x, y) + moveY;
    }

    private double across(double x, double y) {
        return scaleX * (x + bendX * Math.sin(3 * y + phaseX)) - slant * down(x, y);
    }

    private double down(double x, double y) {
        return scaleY * (y + bendY * Math.sin(3 * x + phaseY));
    }
}
