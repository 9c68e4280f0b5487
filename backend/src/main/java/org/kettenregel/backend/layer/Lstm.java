package org.kettenregel.backend.layer;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.Orthogonal;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.op.Multiply;
import org.kettenregel.backend.op.SigmoidGate;
import org.kettenregel.backend.op.SumOfProducts;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.op.TanhGate;

/**
 * Long short-term memory (Hochreiter and Schmidhuber 1997, with the forget gate of Gers et al. 2000): in every step the cell is
 * {@code c = f c' + i g} and the output {@code h = o tanh(c)}, with input, forget and output gate {@code i, f, o} = sigmoid and the candidate
 * {@code g} = tanh of {@code x W + h' U + b}. As in Keras, the forget gate starts open, with a bias of 1.
 *
 * @param everyStep whether the output of every step is given, or that of the last one
 */
@Named(order = 32, id = "lstm")
public record Lstm(@Knob(min = 1, max = 256, step = 1) int units, @Knob boolean everyStep) implements LayerSpec {

    private static final int GATES = 4;

    public Lstm {
        Units.require("LSTM", units);
    }

    public Lstm() {
        this(32, false);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Sequence sequence = new Sequence("LSTM", graph, inputs.getFirst());
        Node weights = sequence.inputWeights(GATES * units, new GlorotUniform());
        Node recurrent = sequence.weights("recurrent weights", units, GATES * units, new Orthogonal());
        Node biases = sequence.joined(
                sequence.bias("input gate bias", units, new Zeros()), sequence.bias("forget gate bias", units, new Constant(1)),
                sequence.bias("candidate bias", units, new Zeros()), sequence.bias("output gate bias", units, new Zeros()));
        Node all = sequence.sums(weights, biases);
        Node output = null;
        Node cell = null;
        for (int step = 0; step < sequence.steps(); step++) {
            Node scores = output == null ? sequence.take(step, all) : sequence.scores(step, "scores", all, 0, output, recurrent);
            cell = cell(sequence, step, scores, cell);
            Node gate = sequence.add(step, "output gate", new SigmoidGate(3 * units, GATES * units), scores);
            output = sequence.add(step, "output", new Multiply(), gate, sequence.add(step, "cell tanh", new Tanh(), cell));
            sequence.remember(output);
        }
        return sequence.output(everyStep);
    }

    private Node cell(Sequence sequence, int step, Node scores, @Nullable Node before) {
        Node input = sequence.add(step, "input gate", new SigmoidGate(0, units), scores);
        Node candidate = sequence.add(step, "candidate", new TanhGate(2 * units, 3 * units), scores);
        if (before == null) {
            return sequence.add(step, "cell", new Multiply(), input, candidate);
        }
        Node forget = sequence.add(step, "forget gate", new SigmoidGate(units, 2 * units), scores);
        return sequence.add(step, "cell", new SumOfProducts(), forget, before, input, candidate);
    }
}
