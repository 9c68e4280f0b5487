package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;

/**
 * Dense layers, one behind the other with at most activations between them, as the one matrix that they would be without these.
 *
 * @param layer key of one of the layers
 */
public record MeltLens(String layer) implements Lens {

    private static final int MOST_ROWS = 8;

    /** Products of two numbers, at most, for one look. */
    private static final long MOST_PRODUCTS = 50_000_000;

    @Override
    public Optional<Answer> look(Sight sight) {
        List<DenseLink> chain = chain(sight.graph());
        return chain.isEmpty() ? Optional.empty() : Optional.of(melt(sight, chain));
    }

    private List<DenseLink> chain(Graph graph) {
        LinkedList<DenseLink> chain = new LinkedList<>();
        DenseLink.of(graph, layer).ifPresent(chain::add);
        if (!chain.isEmpty()) {
            for (Optional<DenseLink> before = chain.getFirst().before(graph); before.isPresent(); before = before.get().before(graph)) {
                chain.addFirst(before.get());
            }
            for (Optional<DenseLink> behind = chain.getLast().behind(graph); behind.isPresent(); behind = behind.get().behind(graph)) {
                chain.addLast(behind.get());
            }
        }
        return chain;
    }

    private static MeltAnswer melt(Sight sight, List<DenseLink> chain) {
        List<String> layers = chain.stream().map(DenseLink::layer).toList();
        List<DoubleMatrix> weights = chain.stream().map(link -> weights(sight, link)).toList();
        List<DoubleMatrix> biases = chain.stream().map(link -> bias(sight, link)).toList();
        List<String> activations = activations(sight.graph(), chain);
        long products = 0;
        for (int i = 1; i < weights.size(); i++) {
            products += (long) (weights.getFirst().rows() + 1) * weights.get(i).rows() * weights.get(i).columns();
        }
        if (products > MOST_PRODUCTS) {
            return new MeltAnswer(layers, weights, biases, activations, DoubleMatrix.none(), DoubleMatrix.none(), List.of(), Double.NaN);
        }
        DoubleMatrix product = weights.getFirst();
        DoubleMatrix bias = biases.getFirst();
        for (int i = 1; i < weights.size(); i++) {
            product = product.times(weights.get(i));
            bias = bias.times(weights.get(i)).plus(biases.get(i));
        }
        return compared(sight, chain, new MeltAnswer(layers, weights, biases, activations, product, bias, List.of(), Double.NaN));
    }

    private static DoubleMatrix weights(Sight sight, DenseLink link) {
        return DoubleMatrix.of(link.weights().shape().size(0), link.weights().shape().size(1), sight.values(link.weights()));
    }

    private static DoubleMatrix bias(Sight sight, DenseLink link) {
        int units = link.weights().shape().size(1);
        return link.bias().map(node -> DoubleMatrix.of(1, units, sight.values(node))).orElseGet(() -> DoubleMatrix.zeros(1, units));
    }

    private static List<String> activations(Graph graph, List<DenseLink> chain) {
        List<String> found = new ArrayList<>();
        for (int i = 1; i < chain.size(); i++) {
            for (Node node : chain.get(i - 1).between(graph, chain.get(i))) {
                if (node.op() instanceof Activation activation && !(activation instanceof Linear)) {
                    found.add(Catalog.of(Activation.class).idOf(activation));
                }
            }
        }
        return found;
    }

    /** Every row of the batch through the one matrix, beside what the engine has made of it layer by layer. */
    private static MeltAnswer compared(Sight sight, List<DenseLink> chain, MeltAnswer melted) {
        Node start = chain.getFirst().input();
        Node end = chain.getLast().end();
        if (!sight.computed(end) || sight.updated()) { // else it was computed with other weights
            return melted;
        }
        int width = melted.product().rows();
        int units = melted.product().columns();
        float[] inputs = sight.values(start);
        float[] engine = sight.values(end);
        int count = (int) Math.min(inputs.length / width, Math.max(MOST_ROWS, MOST_PRODUCTS / ((long) width * units)));
        double largest = 0;
        List<MeltAnswer.Row> rows = new ArrayList<>();
        for (int row = 0; row < count; row++) {
            float[] input = Arrays.copyOfRange(inputs, row * width, (row + 1) * width);
            float[] output = Arrays.copyOfRange(engine, row * units, (row + 1) * units);
            double[] alone = DoubleMatrix.of(1, width, input).times(melted.product()).plus(melted.bias()).numbers();
            for (int unit = 0; unit < units; unit++) {
                largest = Math.max(largest, Math.abs(alone[unit] - output[unit]));
            }
            if (row < MOST_ROWS) {
                rows.add(new MeltAnswer.Row(input, output, alone));
            }
        }
        return new MeltAnswer(
                melted.layers(), melted.weights(), melted.biases(), melted.activations(), melted.product(), melted.bias(), rows, largest);
    }
}
