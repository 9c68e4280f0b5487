package org.kettenregel.backend.op;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.kettenregel.backend.shape.Shape;

/** Samples of the ops that normalise: few rows and many, one feature and several, with axes between samples and features. */
final class NormSamples {

    private static final double[] X = {-2.0, -0.7, 0.3, 1.1, 2.5, -1.4, 0.8, -0.2, 1.9, -1.1, 0.6, -2.3};
    private static final double[] SCALE = {1.5, -0.5, 0.8};
    private static final double[] SHIFT = {0.2, 1.0, -0.4};
    private static final double[] MEAN = {0.1, -0.3, 0.5};
    private static final double[] VARIANCE = {0.9, 1.4, 0.6};

    private NormSamples() {}

    static Stream<OpSample> all() {
        return Stream.of(
                batch("BatchNorm of two samples", 2, X, 3), batch("BatchNorm of six samples", 6, X, 2), batch("BatchNorm of images", 3, X, 2, 1, 2),
                batch("BatchNorm of one feature", 5, X, 1), batch("BatchNorm of odd images", 1, X, 3, 1, 3), batch("BatchNorm of sequences", 2, X, 3, 2),
                layer("LayerNorm of one feature", 3, X, 1), layer("LayerNorm of odd images", 1, X, 3, 1, 3), layer("LayerNorm of three features", 4, X, 3), layer("LayerNorm of sequences", 2, X, 2, 3), layer("LayerNorm of one row", 1, X, 2));
    }

    private static OpSample batch(String name, int samples, double[] x, int... sizes) {
        int features = sizes[sizes.length - 1];
        return new OpSample(
                name, new BatchNorm(0.9, 0.05), samples,
                List.of(Shape.perSample(sizes), Shape.fixed(features), Shape.fixed(features), Shape.fixed(features), Shape.fixed(features)),
                List.of(first(x, samples, sizes), first(SCALE, features), first(SHIFT, features), first(MEAN, features), first(VARIANCE, features)));
    }

    private static OpSample layer(String name, int samples, double[] x, int... sizes) {
        int features = sizes[sizes.length - 1];
        return new OpSample(
                name, new LayerNorm(0.05), samples, List.of(Shape.perSample(sizes), Shape.fixed(features), Shape.fixed(features)),
                List.of(first(x, samples, sizes), first(SCALE, features), first(SHIFT, features)));
    }

    private static double[] first(double[] values, int samples, int... sizes) {
        return Arrays.copyOf(values, Shape.perSample(sizes).elements(samples));
    }
}
