package org.kettenregel.backend.dataset;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Two clouds: class 1 around (0.4, 0.4), class 0 around (-0.4, -0.4), both normal with the same variance 0.02 + 0.28 noise in each
 * direction. After classifyTwoGaussData of TensorFlow Playground, scaled by 1/5.
 */
@Named(order = 3, id = "two-gaussians")
public record TwoGaussians(
        @Knob(min = PlanarSet.MIN_SAMPLES, max = PlanarSet.MAX_SAMPLES, step = 10) int samples,
        @Knob(max = PlanarSet.MAX_NOISE, step = 0.05) double noise)
        implements PlanarSet {

    public TwoGaussians {
        PlanarPoints.check("two Gaussians", samples, noise);
    }

    public TwoGaussians() {
        this(200, 0.1);
    }

    @Override
    public void scatter(Seed seed, PlanarPoints points) {
        double deviation = Math.sqrt(0.02 + 0.28 * noise);
        for (int i = 0; i < samples; i++) {
            int label = i % 2;
            double centre = label == 1 ? 0.4 : -0.4;
            double x1 = centre + deviation * seed.normal(Stream.DATA, 0, i);
            double x2 = centre + deviation * seed.normal(Stream.DATA, 1, i);
            points.set(i, x1, x2, label);
        }
    }
}
