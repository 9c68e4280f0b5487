package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.OptionalInt;
import org.kettenregel.backend.shape.Shape;

/** Points in the plane, computed from a formula; features x1 and x2 are about between -1 and 1. */
public sealed interface PlanarSet extends DatasetSpec permits Circle, Xor, TwoGaussians, Spiral, Moons, Plane {

    /** Half the width of the view that shows the points with some room around them. */
    double DOMAIN = 1.2;

    /** Fewest points. */
    int MIN_SAMPLES = 20;

    /** Most points. */
    int MAX_SAMPLES = 1000;

    /** Most noise; what it means is said by each set. */
    double MAX_NOISE = 0.5;

    /** Number of points. */
    int samples();

    double noise();

    /** Classes 0 and 1 unless a set says otherwise. */
    default Targets targets() {
        return Targets.Classes.numbered(2);
    }

    /** Sets every point. */
    void scatter(Seed seed, PlanarPoints points);

    @Override
    default Signature signature() {
        return new Signature(Shape.perSample(2), targets());
    }

    @Override
    default Dataset load(Seed seed, DataFolder folder) {
        PlanarPoints points = new PlanarPoints(samples());
        scatter(seed, points);
        return new Dataset(signature(), List.of("x1", "x2"), points.features(), points.targets(), OptionalInt.empty());
    }
}
