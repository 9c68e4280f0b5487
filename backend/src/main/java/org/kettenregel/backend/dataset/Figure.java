package org.kettenregel.backend.dataset;

/** The figures of {@link DrawnShapes}, about as large as a circle of radius 1; the order is that of their classes. */
enum Figure {
    CIRCLE("circle") {
        @Override
        double distance(double x, double y) {
            return Math.hypot(x, y) - 1;
        }
    },
    RING("ring") {
        @Override
        double distance(double x, double y) {
            return Math.abs(Math.hypot(x, y) - 0.8) - 0.2;
        }
    },
    SQUARE("square") {
        @Override
        double distance(double x, double y) {
            return box(x, y, 0.85, 0.85);
        }
    },
    TRIANGLE("triangle") {
        @Override
        double distance(double x, double y) {
            double sides = Math.abs(x) * Math.sqrt(3) / 2 - y / 2; // the two upper ones, of the same slope
            return Math.max(sides, y) - 0.6; // three lines, each 0.6 from the middle
        }
    },
    CROSS("cross") {
        @Override
        double distance(double x, double y) {
            return Math.min(box(x, y, 1, 0.28), box(x, y, 0.28, 1));
        }
    },
    HORIZONTAL("horizontal stripes") {
        @Override
        double distance(double x, double y) {
            return stripes(y);
        }
    },
    VERTICAL("vertical stripes") {
        @Override
        double distance(double x, double y) {
            return stripes(x);
        }
    },
    DIAGONAL("diagonal stripes") {
        @Override
        double distance(double x, double y) {
            return stripes((x + y) / Math.sqrt(2));
        }
    };

    /** From stripe to stripe. */
    private static final double PERIOD = 0.9;

    private final String title;

    Figure(String title) {
        this.title = title;
    }

    String title() {
        return title;
    }

    /** How far a point is outside the figure; negative inside. */
    abstract double distance(double x, double y);

    private static double box(double x, double y, double halfWidth, double halfHeight) {
        return Math.max(Math.abs(x) - halfWidth, Math.abs(y) - halfHeight);
    }

    /** Stripes and gaps of the same width, a stripe in the middle. */
    private static double stripes(double across) {
        double fromStripe = Math.abs(across - PERIOD * Math.rint(across / PERIOD));
        return fromStripe - PERIOD / 4;
    }
}
