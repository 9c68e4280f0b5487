package org.kettenregel.backend.lens;

import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;

/**
 * A page of the numbers of one node, and what all of them have in common: of the row that is looked at, where it has one for each sample, else of the
 * whole tensor.
 *
 * @param scope    where the number is sought that takes the full colour
 * @param matrix   as {@link TensorLayout} counts them
 * @param firstRow of the page
 * @param whole    what is wanted beyond the page
 */
public record TensorLens(int node, ColorScope scope, int matrix, int firstRow, Whole whole) implements Lens {

    /** Which numbers are wanted whole, to be copied. */
    public enum Whole { NONE, VALUES, GRADIENTS }

    /** The first page. */
    public TensorLens(int node) {
        this(node, ColorScope.TENSOR);
    }

    TensorLens(int node, ColorScope scope) {
        this(node, scope, 0, 0, Whole.NONE);
    }

    @Override
    public Optional<Answer> look(Sight sight) {
        if (node < 0 || node >= sight.graph().nodes().size() || !sight.computed(sight.graph().node(node))) {
            return Optional.empty();
        }
        Node looked = sight.graph().node(node);
        TensorLayout layout = TensorLayout.of(looked.shape().sizes());
        if (!layout.hasPage(matrix, firstRow)) {
            return Optional.empty();
        }
        float[] values = sight.row(looked);
        Optional<float[]> gradients = sight.gradientReady(looked) ? Optional.of(sight.gradientRow(looked)) : Optional.empty();
        return Optional.of(new TensorAnswer(
                looked.shape().sizes(), layout.page(values, matrix, firstRow), gradients.map(all -> layout.page(all, matrix, firstRow)).orElse(new float[0]),
                Statistics.of(values), gradients.map(Statistics::of),
                reach(others(sight, looked).filter(sight::computed), sight::row),
                reach(others(sight, looked).filter(sight::gradientReady), sight::gradientRow),
                switch (whole) {
                    case NONE -> Optional.empty();
                    case VALUES -> Optional.of(values);
                    case GRADIENTS -> gradients;
                }));
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
