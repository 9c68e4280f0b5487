package org.kettenregel.backend.dataset;

import java.util.Arrays;
import java.util.List;

/** A sample given by hand: its features and its target, which is the number of the class where there are classes. */
public record OwnPoint(List<Double> features, double target) {

    public OwnPoint {
        features = List.copyOf(features);
        if (features.isEmpty() || features.size() > OwnPoints.MAX_FEATURES) {
            throw new IllegalArgumentException(
                    "own point: 1 to %d features are possible, found %d".formatted(OwnPoints.MAX_FEATURES, features.size()));
        }
        for (double feature : features) {
            if (!Float.isFinite((float) feature)) {
                throw new IllegalArgumentException("own point: features must be finite numbers, found " + features);
            }
        }
        if (!Float.isFinite((float) target)) {
            throw new IllegalArgumentException("own point: the target must be a finite number, found " + target);
        }
    }

    public static OwnPoint of(double target, double... features) {
        return new OwnPoint(Arrays.stream(features).boxed().toList(), target);
    }
}
