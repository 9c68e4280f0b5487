package org.kettenregel.backend.compile;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/**
 * The form of a network, for drawing: what each layer gives and which parameters it has. Known without data or a device, and for networks that do not
 * run, too: a layer that does not fit is taken to give what it reads.
 *
 * @param input  one sample
 * @param layers by key, in the order of the experiment
 */
public record Outline(Shape input, Map<String, LayerOutline> layers) {

    /**
     * What is drawn of a layer.
     *
     * @param shape what the layer gives for one sample
     * @param fits  whether it can read what it is given
     */
    public record LayerOutline(Shape shape, List<ParameterOutline> parameters, boolean fits) {

        public LayerOutline {
            parameters = List.copyOf(parameters);
        }

        /** Values per sample. */
        public int units() {
            return shape.width();
        }

        /** Numbers that training changes. */
        public int count() {
            return shown(parameters.stream().mapToLong(parameter -> parameter.shape().width()).sum());
        }
    }

    /**
     * A parameter.
     *
     * @param name as in the run, {@code dense#1/weights}
     * @param bias whether it has a number for each unit, as biases and slopes do, rather than for each connection
     */
    public record ParameterOutline(String name, Shape shape, boolean bias) {

        /** Of the parameter as a matrix, whose columns are the last axis. */
        public int rows() {
            return shape.width() / columns();
        }

        public int columns() {
            return shape.sizes().getLast();
        }
    }

    public static Outline of(Experiment experiment) {
        GraphBuilder builder = new GraphBuilder();
        LayerNodes nodes = new LayerNodes(experiment, builder, experiment.data().signature().input());
        Map<String, LayerOutline> layers = new LinkedHashMap<>();
        for (Layer layer : experiment.layers()) {
            int before = builder.nodes().size();
            Node output;
            boolean fits = true;
            try {
                output = nodes.add(layer);
            } catch (ShapeMismatch mismatch) {
                output = nodes.skip(layer);
                fits = false;
            }
            List<ParameterOutline> parameters = builder.nodes().subList(before, builder.nodes().size()).stream()
                    .filter(node -> node.op() instanceof Parameter parameter && parameter.trainable())
                    .map(Outline::parameter)
                    .toList();
            layers.put(layer.key(), new LayerOutline(output.shape(), parameters, fits));
        }
        return new Outline(nodes.of(Layer.INPUT).shape(), layers);
    }

    static ParameterOutline parameter(Node node) {
        boolean bias = ((Parameter) node.op()).role() != Parameter.Role.WEIGHT;
        return new ParameterOutline(node.scope().toString(), node.shape(), bias);
    }

    /** Whether every layer can read what it is given. */
    public boolean fits() {
        return layers.values().stream().allMatch(LayerOutline::fits);
    }

    /** Features per sample. */
    public int inputs() {
        return input.width();
    }

    /** Numbers that training changes, in all layers. */
    public int count() {
        return shown(layers.values().stream().mapToLong(LayerOutline::count).sum());
    }

    /** No network with more numbers than an int can say runs anywhere. */
    private static int shown(long count) {
        return (int) Math.min(count, Integer.MAX_VALUE);
    }
}
