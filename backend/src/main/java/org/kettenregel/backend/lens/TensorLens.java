package org.kettenregel.backend.lens;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/**
 * All numbers of one node: the row that is looked at, where it has one for each sample, else the whole tensor.
 *
 * @param scope where the number is sought that takes the full colour
 */
public record TensorLens(int node, ColorScope scope) implements Lens {

    public TensorLens(int node) {
        this(node, ColorScope.TENSOR);
    }

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size() || !sight.computed(sight.graph().node(node))) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        float[] values = sight.row(looked);
        float[] gradients = sight.gradientReady(looked) ? sight.gradientRow(looked) : new float[0];
        return Optional.of(new TensorAnswer(
                looked.shape().sizes(), values, gradients, Statistics.of(values), gradients.length == 0 ? Optional.empty() : Optional.of(Statistics.of(gradients)),
                reach(others(sight, looked).filter(sight::computed), sight::row),
                reach(others(sight, looked).filter(sight::gradientReady), sight::gradientRow)));
    }

    private Stream<Node> others(Sight sight, Node looked) {
        return switch (scope) {
            case TENSOR -> Stream.of(looked);
            case LAYER -> sight.graph().nodes().stream().filter(other -> other.scope().layer().equals(looked.scope().layer()));
            case NETWORK -> sight.graph().nodes().stream();
        };
    }

    private static double reach(Stream<Node> nodes, Function<Node, float[]> numbers) {
        return nodes.mapToDouble(node -> reach(numbers.apply(node))).max().orElse(0);
    }

    private static double reach(float[] numbers) {
        double most = 0;
        for (float number : numbers) {
            most = Float.isFinite(number) ? Math.max(most, Math.abs(number)) : most;
        }
        return most;
    }
}
