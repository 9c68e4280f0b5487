package org.kettenregel.backend.compile;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.shape.Shape;

/** The layers of an experiment as nodes, one layer after the other; a shared layer is built like the one whose weights it uses. */
final class LayerNodes {

    private final Experiment experiment;
    private final GraphBuilder builder;
    private final Map<Integer, Node> outputs = new HashMap<>();

    LayerNodes(Experiment experiment, GraphBuilder builder, Shape input) {
        this.experiment = experiment;
        this.builder = builder;
        outputs.put(Layer.INPUT, builder.in("input").source("x", new Input(input)));
    }

    /** Adds the nodes of a layer whose inputs have theirs; throws ShapeMismatch when it does not fit. */
    Node add(Layer layer) {
        builder.in(layer.key(), experiment.ownerOf(layer).key());
        Node output = experiment.specOf(layer).build(builder, inputs(layer));
        outputs.put(layer.id(), output);
        return output;
    }

    /** Lets those who read a layer that does not fit read what it reads. */
    Node skip(Layer layer) {
        Node input = inputs(layer).getFirst();
        outputs.put(layer.id(), input);
        return input;
    }

    private List<Node> inputs(Layer layer) {
        return layer.inputs().stream().map(this::of).toList();
    }

    /** The last node of a layer; {@link Layer#INPUT} for the data. */
    Node of(int layer) {
        return outputs.get(layer);
    }
}
