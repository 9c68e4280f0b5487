package org.kettenregel.backend.dataset;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Two arms of equally spaced points, r = k/m for the k-th of m points and t = 2 pi turns r, at (r sin t, r cos t): class 1; class 0 is
 * turned by pi. Noise moves each point by up to noise/5 in both directions. After classifySpiralData of TensorFlow Playground, scaled by
 * 1/5; there the arms have 1.75 turns.
 */
@Named(order = 4, id = "spiral")
public record Spiral(
        @Knob(min = PlanarSet.MIN_SAMPLES, max = PlanarSet.MAX_SAMPLES, step = 10) int samples,
        @Knob(max = PlanarSet.MAX_NOISE, step = 0.05) double noise,
        @Knob(min = Spiral.MIN_TURNS, max = Spiral.MAX_TURNS, step = 0.25) double turns)
        implements PlanarSet {

    private static final double MIN_TURNS = 0.5;
    private static final double MAX_TURNS = 3;

    public Spiral {
        PlanarPoints.check("spiral", samples, noise);
        if (!(turns >= MIN_TURNS && turns <= MAX_TURNS)) {
            throw new IllegalArgumentException("spiral: turns must be between %s and %s, found %s".formatted(MIN_TURNS, MAX_TURNS, turns));
        }
    }

    public Spiral(int samples, double noise) {
        this(samples, noise, 1.75);
    }

    public Spiral() {
        this(200, 0.1);
    }

    @Override
    public void scatter(Seed seed, PlanarPoints points) {
        for (int i = 0; i < samples; i++) {
            int label = i % 2;
            int onArm = label == 1 ? samples / 2 : samples - samples / 2;
            double radius = (double) (i / 2) / onArm;
            double angle = 2 * turns * Math.PI * radius + (label == 1 ? 0 : Math.PI);
            double x1 = radius * Math.sin(angle) + seed.uniform(Stream.NOISE, 0, i, -noise, noise) / 5;
            double x2 = radius * Math.cos(angle) + seed.uniform(Stream.NOISE, 1, i, -noise, noise) / 5;
            points.set(i, x1, x2, label);
        }
    }
}
