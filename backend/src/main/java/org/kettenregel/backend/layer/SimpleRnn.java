package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.Orthogonal;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.op.Tanh;

/**
 * The plain recurrent layer (Elman 1990): {@code h = tanh(x W + h' U + b)} in every step.
 *
 * @param everyStep whether the output of every step is given, or that of the last one
 */
@Named(order = 31, id = "simple-rnn")
public record SimpleRnn(@Knob(min = 1, max = 256, step = 1) int units, @Knob boolean everyStep) implements LayerSpec {

    public SimpleRnn {
        Units.require("recurrent layer", units);
    }

    public SimpleRnn() {
        this(16, false);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Sequence sequence = new Sequence("recurrent layer", graph, inputs.getFirst());
        Node weights = sequence.inputWeights(units, new GlorotUniform());
        Node recurrent = sequence.weights("recurrent weights", units, units, new Orthogonal());
        Node all = sequence.sums(weights, sequence.bias("bias", units, new Zeros()));
        Node output = null;
        for (int step = 0; step < sequence.steps(); step++) {
            Node score = output == null ? sequence.take(step, all) : sequence.scores(step, "score", all, 0, output, recurrent);
            output = sequence.add(step, "output", new Tanh(), score);
            sequence.remember(output);
        }
        return sequence.output(everyStep);
    }
}
