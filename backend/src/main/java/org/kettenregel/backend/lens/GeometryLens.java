package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/**
 * A dense layer of two inputs and two units as movements of the plane, from its weights and on the samples of the batch.
 *
 * @param layer key of the layer
 */
public record GeometryLens(String layer) implements Lens {

    /** Samples that are drawn, at most. */
    private static final int MOST_POINTS = 2000;

    @Override
    public Optional<Answer> look(Sight sight) {
        return DenseLink.of(sight.graph(), layer).map(link -> {
            int inputs = link.weights().shape().size(0);
            int units = link.weights().shape().size(1);
            return inputs == 2 && units == 2
                    ? plane(sight, link)
                    : new GeometryAnswer(inputs, units, new float[0], new float[0], new float[0], new float[0], 0, new float[0], List.of());
        });
    }

    private static GeometryAnswer plane(Sight sight, DenseLink link) {
        boolean computed = sight.computed(link.output()) && !sight.updated();
        float[] points = computed ? shown(sight, link.input()) : new float[0];
        float[] weights = sight.values(link.weights());
        float[] biases = link.bias().map(sight::values).orElse(new float[2]);
        Movements movements = new Movements(Grid.around(points), points.length);
        movements.move(AffineParts.of(new double[][] {{weights[0], weights[2]}, {weights[1], weights[3]}}), points);
        movements.settle(computed ? shown(sight, link.product()) : points);
        if (link.bias().isPresent() && (biases[0] != 0 || biases[1] != 0)) {
            movements.shift(biases, computed ? shown(sight, link.end()) : points);
        }
        link.activation().ifPresent(node -> movements.bend(node, computed ? shown(sight, node) : points));
        return new GeometryAnswer(
                2, 2, weights, biases, points, Grid.around(points).floats(), Grid.PLACES, classes(sight, points.length / 2), movements.stages());
    }

    private static float[] shown(Sight sight, Node node) {
        float[] all = sight.values(node);
        return all.length > 2 * MOST_POINTS ? Arrays.copyOf(all, 2 * MOST_POINTS) : all;
    }

    private static float[] classes(Sight sight, int count) {
        Node target = sight.graph().target();
        if (count != sight.samples() || !sight.computed(target)) {
            return new float[0];
        }
        float[] targets = sight.values(target);
        int width = target.shape().width();
        float[] classes = new float[count];
        for (int sample = 0; sample < count; sample++) {
            classes[sample] = width == 1 ? targets[sample] : largest(targets, sample * width, width);
        }
        return classes;
    }

    private static int largest(float[] numbers, int from, int count) {
        int best = 0;
        for (int i = 1; i < count; i++) {
            best = numbers[from + i] > numbers[from + best] ? i : best;
        }
        return best;
    }
}
