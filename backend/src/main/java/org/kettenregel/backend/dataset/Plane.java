package org.kettenregel.backend.dataset;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Regression: points uniform in [-1, 1) x [-1, 1) with the target (x1 + x2) / 2, kept within -1 and 1. Noise moves each point by up to
 * noise in both directions before its target is read, while the point stays where it is. After regressPlane of TensorFlow Playground, scaled.
 */
@Named(order = 6, id = "plane")
public record Plane(
        @Knob(min = PlanarSet.MIN_SAMPLES, max = PlanarSet.MAX_SAMPLES, step = 10) int samples,
        @Knob(max = PlanarSet.MAX_NOISE, step = 0.05) double noise)
        implements PlanarSet {

    public Plane {
        PlanarPoints.check("plane", samples, noise);
    }

    public Plane() {
        this(200, 0.1);
    }

    @Override
    public Targets targets() {
        return new Targets.Numbers(1);
    }

    @Override
    public void scatter(Seed seed, PlanarPoints points) {
        for (int i = 0; i < samples; i++) {
            double x1 = seed.uniform(Stream.DATA, 0, i, -1, 1);
            double x2 = seed.uniform(Stream.DATA, 1, i, -1, 1);
            double moved1 = x1 + seed.uniform(Stream.NOISE, 0, i, -noise, noise);
            double moved2 = x2 + seed.uniform(Stream.NOISE, 1, i, -noise, noise);
            points.set(i, x1, x2, Math.clamp((moved1 + moved2) / 2, -1, 1));
        }
    }
}
