package org.kettenregel.backend.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.ShapeMismatch;

/**
 * The form of a network, for drawing: how many units each layer has and which parameters. Known without data or a device, and for networks that do not
 * run, too: a layer that does not fit is taken as wide as what it reads.
 *
 * @param inputs features per sample
 * @param layers by key, in the order of the experiment
 */
public record Outline(int inputs, Map<String, LayerOutline> layers) {

    /** @param units values per sample that the layer gives */
    public record LayerOutline(int units, List<ParameterOutline> parameters) {

        public LayerOutline {
            parameters = List.copyOf(parameters);
        }

        /** Numbers that training changes. */
        public int count() {
            return parameters.stream().mapToInt(parameter -> parameter.rows() * parameter.columns()).sum();
        }
    }

    /**
     * A parameter as a matrix.
     *
     * @param name as in the run, {@code dense#1/weights}
     * @param bias whether it has a number for each unit, as biases and slopes do, rather than for each connection
     */
    public record ParameterOutline(String name, int rows, int columns, boolean bias) {}

    public static Outline of(Experiment experiment) {
        GraphBuilder builder = new GraphBuilder();
        LayerNodes nodes = new LayerNodes(experiment, builder, experiment.data().signature().input());
        Map<String, LayerOutline> layers = new LinkedHashMap<>();
        for (Layer layer : experiment.layers()) {
            int before = builder.nodes().size();
            Node output;
            try {
                output = nodes.add(layer);
            } catch (ShapeMismatch mismatch) {
                output = nodes.skip(layer);
            }
            List<ParameterOutline> parameters = builder.nodes().subList(before, builder.nodes().size()).stream()
                    .filter(node -> node.op() instanceof Parameter parameter && parameter.trainable())
                    .map(Outline::parameter)
                    .toList();
            layers.put(layer.key(), new LayerOutline(output.shape().width(), parameters));
        }
        return new Outline(nodes.of(Layer.INPUT).shape().width(), layers);
    }

    private static ParameterOutline parameter(Node node) {
        int columns = node.shape().sizes().getLast();
        boolean bias = ((Parameter) node.op()).role() != Parameter.Role.WEIGHT;
        return new ParameterOutline(node.scope().toString(), node.shape().width() / columns, columns, bias);
    }

    /** Numbers that training changes, in all layers. */
    public int count() {
        return layers.values().stream().mapToInt(LayerOutline::count).sum();
    }
}
