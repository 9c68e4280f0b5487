package org.kettenregel.backend.dataset;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Four squares, taken in turn so that they hold equally many points: class 1 where x1 and x2 have the same sign. Coordinates are uniform
 * in [0.06, 1.06) away from both axes. Noise moves each point by up to noise in both directions before its signs are read; so it
 * flips labels near the axes while the points stay where they are. After classifyXORData of TensorFlow Playground, scaled by 1/5.
 */
@Named(order = 2, id = "xor")
public record Xor(
        @Knob(min = PlanarSet.MIN_SAMPLES, max = PlanarSet.MAX_SAMPLES, step = 10) int samples,
        @Knob(max = PlanarSet.MAX_NOISE, step = 0.05) double noise)
        implements PlanarSet {

    public Xor {
        PlanarPoints.check("xor", samples, noise);
    }

    public Xor() {
        this(200, 0.1);
    }

    private static final double GAP = 0.06;

    @Override
    public void scatter(Seed seed, PlanarPoints points) {
        for (int i = 0; i < samples; i++) {
            double x1 = side(i & 1) * (GAP + seed.uniform(Stream.DATA, 0, i, 0, 1));
            double x2 = side(i & 2) * (GAP + seed.uniform(Stream.DATA, 1, i, 0, 1));
            double moved1 = x1 + seed.uniform(Stream.NOISE, 0, i, -noise, noise);
            double moved2 = x2 + seed.uniform(Stream.NOISE, 1, i, -noise, noise);
            points.set(i, x1, x2, moved1 * moved2 >= 0 ? 1 : 0);
        }
    }

    private static int side(int bit) {
        return bit == 0 ? 1 : -1;
    }
}
