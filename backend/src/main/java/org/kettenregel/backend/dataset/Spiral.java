package org.kettenregel.backend.dataset;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Two arms of equally spaced points, r = k/m for the k-th of m points and t = 3.5 pi r, at (r sin t, r cos t): class 1; class 0 is turned
 * by pi. Noise moves each point by up to noise/5 in both directions. After classifySpiralData of TensorFlow Playground, scaled by 1/5.
 */
@Named(order = 4, id = "spiral")
public record Spiral(
        @Knob(min = PlanarSet.MIN_SAMPLES, max = PlanarSet.MAX_SAMPLES, step = 10) int samples,
        @Knob(max = PlanarSet.MAX_NOISE, step = 0.05) double noise)
        implements PlanarSet {

    public Spiral {
        PlanarPoints.check("spiral", samples, noise);
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
            double angle = 3.5 * Math.PI * radius + (label == 1 ? 0 : Math.PI);
            double x1 = radius * Math.sin(angle) + seed.uniform(Stream.NOISE, 0, i, -noise, noise) / 5;
            double x2 = radius * Math.cos(angle) + seed.uniform(Stream.NOISE, 1, i, -noise, noise) / 5;
            points.set(i, x1, x2, label);
        }
    }
}
