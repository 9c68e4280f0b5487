package org.kettenregel.backend.dataset;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * A disc of class 1 inside a ring of class 0: radii uniform in [0, 0.5) and [0.7, 1), angles uniform. Noise moves each point by up to
 * noise in both directions before it is asked whether it lies within 0.5 of the centre; so it flips labels near the edge while the points
 * stay where they are. After classifyCircleData of TensorFlow Playground, scaled by 1/5.
 */
@Named(order = 1, id = "circle")
public record Circle(
        @Knob(min = PlanarSet.MIN_SAMPLES, max = PlanarSet.MAX_SAMPLES, step = 10) int samples,
        @Knob(max = PlanarSet.MAX_NOISE, step = 0.05) double noise)
        implements PlanarSet {

    public Circle {
        PlanarPoints.check("circle", samples, noise);
    }

    public Circle() {
        this(200, 0.1);
    }

    @Override
    public void scatter(Seed seed, PlanarPoints points) {
        for (int i = 0; i < samples; i++) {
            boolean inner = i % 2 == 1;
            double radius = inner ? seed.uniform(Stream.DATA, 0, i, 0, 0.5) : seed.uniform(Stream.DATA, 0, i, 0.7, 1);
            double angle = seed.uniform(Stream.DATA, 1, i, 0, 2 * Math.PI);
            double x1 = radius * Math.sin(angle);
            double x2 = radius * Math.cos(angle);
            double moved1 = x1 + seed.uniform(Stream.NOISE, 0, i, -noise, noise);
            double moved2 = x2 + seed.uniform(Stream.NOISE, 1, i, -noise, noise);
            points.set(i, x1, x2, Math.hypot(moved1, moved2) < 0.5 ? 1 : 0);
        }
    }
}
