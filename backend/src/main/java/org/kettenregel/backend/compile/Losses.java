package org.kettenregel.backend.compile;

import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Add;
import org.kettenregel.backend.op.Reshape;
import org.kettenregel.backend.op.Scale;

/** The loss of the last layer and those of further outputs, added up; each compares with the same targets, or with the input that it makes again. */
final class Losses {

    private Losses() {}

    /** Adds the nodes; throws ShapeMismatch when an output does not fit its target. */
    static Node add(Experiment experiment, GraphBuilder builder, LayerNodes nodes, Node target) {
        Node total = experiment.loss().build(builder.in("loss"), nodes.of(experiment.output().id()), target);
        for (Head head : experiment.heads()) {
            builder.in("loss#" + head.layer());
            Node output = nodes.of(head.layer());
            Node loss = head.loss().build(builder, output, head.loss().reconstructs() ? inputLike(output, builder, nodes) : target);
            Node weighted = head.weight() == 1 ? loss : builder.add("weighted", new Scale(head.weight()), loss);
            total = builder.add("total", new Add(), total, weighted);
        }
        return total;
    }

    /** The input with the sizes of what makes it again, as a picture may be made again in a row; throws ShapeMismatch for more or fewer numbers. */
    private static Node inputLike(Node output, GraphBuilder builder, LayerNodes nodes) {
        Node input = nodes.of(Layer.INPUT);
        return input.shape().equals(output.shape()) ? input : builder.add("x", new Reshape(output.shape().sizes()), input);
    }
}
