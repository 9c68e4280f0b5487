package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.shape.Shape;

/**
 * Samples given by hand, clicked into the plane or written down. Without own points it starts with the four of XOR.
 *
 * @param classes whether targets are the numbers of classes, counted from 0, rather than numbers to be met
 */
@Named(order = 7, id = "own-points")
public record OwnPoints(List<OwnPoint> points, @Knob boolean classes) implements DatasetSpec {

    public static final int MAX_FEATURES = 16;
    public static final int MAX_POINTS = 2000;
    public static final int MAX_CLASSES = 10;

    public OwnPoints {
        points = List.copyOf(points);
        if (points.isEmpty() || points.size() > MAX_POINTS) {
            throw new IllegalArgumentException("own points: 1 to %d points are possible, found %d".formatted(MAX_POINTS, points.size()));
        }
        int width = points.getFirst().features().size();
        for (int i = 0; i < points.size(); i++) {
            check(i, points.get(i), width, classes);
        }
    }

    public OwnPoints() {
        this(List.of(OwnPoint.of(0, 0, 0), OwnPoint.of(1, 0, 1), OwnPoint.of(1, 1, 0), OwnPoint.of(0, 1, 1)), true);
    }

    private static void check(int i, OwnPoint point, int width, boolean classes) {
        if (point.features().size() != width) {
            throw new IllegalArgumentException("own points: all points need as many features as the first, %d; point %d has %d".formatted(
                    width, i + 1, point.features().size()));
        }
        double target = point.target();
        if (classes && (target != Math.rint(target) || target < 0 || target >= MAX_CLASSES)) {
            throw new IllegalArgumentException("own points: classes are whole numbers from 0 to %d; point %d has %s".formatted(
                    MAX_CLASSES - 1, i + 1, target));
        }
    }

    @Override
    public Signature signature() {
        return new Signature(Shape.perSample(features()), classes ? Targets.Classes.numbered(classCount()) : new Targets.Numbers(1));
    }

    @Override
    public Dataset load(Seed seed, DataFolder folder) {
        float[] features = new float[points.size() * features()];
        float[] targets = new float[points.size()];
        for (int i = 0; i < points.size(); i++) {
            targets[i] = (float) points.get(i).target();
            for (int j = 0; j < features(); j++) {
                features[i * features() + j] = points.get(i).features().get(j).floatValue();
            }
        }
        List<String> names = IntStream.rangeClosed(1, features()).mapToObj(i -> "x" + i).toList();
        return new Dataset(signature(), names, new Dataset.Features.Floats(features), targets, OptionalInt.empty());
    }

    private int features() {
        return points.getFirst().features().size();
    }

    /** At least 2, so that a net can be built before the first point of the second class is set. */
    private int classCount() {
        return Math.max(2, 1 + (int) points.stream().mapToDouble(OwnPoint::target).max().orElseThrow());
    }
}
