package org.kettenregel.backend.compile;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Conv2d;
import org.kettenregel.backend.op.ConvTranspose2d;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Source;
import org.kettenregel.backend.op.StepScores;
import org.kettenregel.backend.op.WeightedSum;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/**
 * The sizes and costs of a network, layer by layer, as tables and the builder show them. Known from shapes alone, so it can follow every keystroke; also for
 * networks that do not run: a layer that does not fit is taken to give what it reads, and to cost nothing.
 *
 * @param input  one sample
 * @param layers in the order of the experiment
 */
public record NetworkSummary(Shape input, List<LayerCost> layers) {

    public NetworkSummary {
        layers = List.copyOf(layers);
    }

    /**
     * One layer.
     *
     * @param key          as in {@code dense#4}
     * @param owner        key of the layer whose parameters it uses; its own where it shares none
     * @param output       what it gives for one sample
     * @param fits         whether it can read what it is given
     * @param parameters   its own; none where it shares those of another
     * @param multiplyAdds products that are added up, for one sample: those of weights with what they are given
     * @param activations  numbers that all its operations give for one sample, which training keeps
     * @param connectedTo  keys of the layers that it reads; {@link #INPUT} for the data
     */
    public record LayerCost(
            String key, String owner, Shape output, boolean fits, List<ParameterCount> parameters, long multiplyAdds, long activations, List<String> connectedTo) {

        public LayerCost {
            parameters = List.copyOf(parameters);
            connectedTo = List.copyOf(connectedTo);
        }

        /** Numbers that are kept from step to step, running statistics included. */
        public long count() {
            return total(parameters.stream().map(ParameterCount::count));
        }

        /** Those that training changes. */
        public long trainable() {
            return total(parameters.stream().filter(ParameterCount::trainable).map(ParameterCount::count));
        }

        /** How the number of parameters comes about: {@code 3·3·1·32 + 32 = 320}; empty where there are none. */
        public String product() {
            return parameters.isEmpty() ? "" : parameters.stream().map(ParameterCount::product).collect(Collectors.joining(" + "))
                    + (parameters.size() == 1 && parameters.getFirst().sizes().size() == 1 ? "" : " = " + count());
        }

        /** Of the activations of one sample, at 4 bytes per number. */
        public long bytes() {
            return Amount.product(Float.BYTES, activations);
        }
    }

    /**
     * One parameter.
     *
     * @param part      as in {@code weights}
     * @param trainable whether training changes it, which it does not change running statistics
     */
    public record ParameterCount(String part, List<Integer> sizes, boolean trainable) {

        public ParameterCount {
            sizes = List.copyOf(sizes);
        }

        public long count() {
            return sizes.stream().mapToLong(Integer::longValue).reduce(1, Amount::product);
        }

        /** {@code 3·3·1·32}. */
        public String product() {
            return sizes.stream().map(String::valueOf).collect(Collectors.joining(TIMES));
        }
    }

    /** What stands for the data where a layer reads them. */
    public static final String INPUT = "input";

    private static final String TIMES = "·";

    public static NetworkSummary of(Experiment experiment) {
        return of(experiment, experiment.data().signature().input());
    }

    /** @param input one sample, where the data have been found to be other than they said */
    public static NetworkSummary of(Experiment experiment, Shape input) {
        if (experiment.expression().isPresent()) {
            return new NetworkSummary(input, List.of());
        }
        GraphBuilder builder = new GraphBuilder();
        LayerNodes nodes = new LayerNodes(experiment, builder, input);
        List<LayerCost> layers = new ArrayList<>();
        for (Layer layer : experiment.layers()) {
            int before = builder.nodes().size();
            boolean fits = true;
            Node output;
            try {
                output = nodes.add(layer);
            } catch (ShapeMismatch mismatch) {
                output = nodes.skip(layer);
                fits = false;
            }
            List<Node> all = builder.nodes();
            layers.add(cost(experiment, layer, output.shape(), fits, all, fits ? all.subList(before, all.size()) : List.of()));
        }
        return new NetworkSummary(input, layers);
    }

    private static LayerCost cost(Experiment experiment, Layer layer, Shape output, boolean fits, List<Node> all, List<Node> own) {
        List<ParameterCount> parameters = own.stream().filter(node -> node.op() instanceof Parameter)
                .map(node -> new ParameterCount(node.scope().part(), node.shape().sizes(), ((Parameter) node.op()).trainable()))
                .toList();
        List<Node> computed = own.stream().filter(node -> !(node.op() instanceof Source)).toList();
        String owner = layer.spec() instanceof SharedLayer ? experiment.ownerOf(layer).key() : layer.key();
        List<String> connected = layer.inputs().stream().map(id -> id == Layer.INPUT ? INPUT : experiment.layer(id).key()).toList();
        return new LayerCost(layer.key(), owner, output, fits, parameters, total(computed.stream().map(node -> multiplyAdds(node, all))),
                total(computed.stream().map(node -> node.shape().amount(1))), connected);
    }

    /** A product and a sum count as one; see the operations each of these counts itself. */
    private static long multiplyAdds(Node node, List<Node> all) {
        Op op = node.op();
        boolean product = op instanceof MatMul || op instanceof WeightedSum || op instanceof StepScores || op instanceof Conv2d || op instanceof ConvTranspose2d;
        return product ? op.flops(node.inputs().stream().map(id -> all.get(id).shape()).toList(), node.shape(), 1) / 2 : 0;
    }

    private static long total(Stream<Long> amounts) {
        return amounts.reduce(0L, Amount::sum);
    }

    /** Parameters of all layers, running statistics included. */
    public long count() {
        return total(layers.stream().map(LayerCost::count));
    }

    public long trainable() {
        return total(layers.stream().map(LayerCost::trainable));
    }

    /** For one sample. */
    public long multiplyAdds() {
        return total(layers.stream().map(LayerCost::multiplyAdds));
    }

    /** Of the activations of one sample. */
    public long bytes() {
        return total(layers.stream().map(LayerCost::bytes));
    }
}
