package org.kettenregel.backend.dataset;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;

/**
 * Two half circles that reach into each other: (cos t, sin t) for class 0 and (1 - cos t, 1/2 - sin t) for class 1, t equally spaced from
 * 0 to pi, plus normal noise of standard deviation noise; then moved by (-1/2, -1/4) and scaled by 2/3 to lie in the middle of the view.
 * After make_moons of scikit-learn.
 */
@Named(order = 5, id = "moons")
public record Moons(
        @Knob(min = PlanarSet.MIN_SAMPLES, max = PlanarSet.MAX_SAMPLES, step = 10) int samples,
        @Knob(max = PlanarSet.MAX_NOISE, step = 0.05) double noise)
        implements PlanarSet {

    public Moons {
        PlanarPoints.check("moons", samples, noise);
    }

    public Moons() {
        this(200, 0.1);
    }

    @Override
    public void scatter(Seed seed, PlanarPoints points) {
        for (int i = 0; i < samples; i++) {
            int label = i % 2;
            int onMoon = label == 1 ? samples / 2 : samples - samples / 2;
            double angle = Math.PI * (i / 2) / (onMoon - 1);
            double across = label == 0 ? Math.cos(angle) : 1 - Math.cos(angle);
            double up = label == 0 ? Math.sin(angle) : 0.5 - Math.sin(angle);
            double x1 = (across + noise * seed.normal(Stream.NOISE, 0, i) - 0.5) * 2 / 3;
            double x2 = (up + noise * seed.normal(Stream.NOISE, 1, i) - 0.25) * 2 / 3;
            points.set(i, x1, x2, label);
        }
    }
}
