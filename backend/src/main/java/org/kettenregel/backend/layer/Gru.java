package org.kettenregel.backend.layer;

import java.util.List;
import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.Orthogonal;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.op.Add;
import org.kettenregel.backend.op.Multiply;
import org.kettenregel.backend.op.SigmoidGate;
import org.kettenregel.backend.op.Subtract;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.op.TanhGate;

/**
 * Gated recurrent unit (Cho et al. 2014): {@code h = z h' + (1 - z) g} with update gate {@code z} and reset gate {@code r} = sigmoid of
 * {@code x W + h' U + b}, and the candidate {@code g = tanh(x W + (r h') U + b)}: the reset comes before the product.
 *
 * @param everyStep whether the output of every step is given, or that of the last one
 */
@Named(order = 33, id = "gru")
public record Gru(@Knob(min = 1, max = 256, step = 1) int units, @Knob boolean everyStep) implements LayerSpec {

    private static final int GATES = 3;

    public Gru {
        Units.require("GRU", units);
    }

    public Gru() {
        this(32, false);
    }

    @Override
    public Node build(GraphBuilder graph, List<Node> inputs) {
        Sequence sequence = new Sequence("GRU", graph, inputs.getFirst());
        Node weights = sequence.inputWeights(GATES * units, new GlorotUniform());
        Node gates = sequence.weights("recurrent weights of the gates", units, 2 * units, new Orthogonal());
        Node candidates = sequence.weights("recurrent weights of the candidate", units, units, new Orthogonal());
        Node biases = sequence.joined(
                sequence.bias("update gate bias", units, new Zeros()), sequence.bias("reset gate bias", units, new Zeros()),
                sequence.bias("candidate bias", units, new Zeros()));
        Node all = sequence.sums(weights, biases);
        Node output = null;
        for (int step = 0; step < sequence.steps(); step++) {
            output = output == null ? first(sequence, step, all) : next(sequence, step, all, output, gates, candidates);
            sequence.remember(output);
        }
        return sequence.output(everyStep);
    }

    /** With h' = 0: h = g - z g. */
    private Node first(Sequence sequence, int step, Node all) {
        Node scores = sequence.take(step, all);
        Node update = sequence.add(step, "update gate", new SigmoidGate(0, units), scores);
        Node candidate = sequence.add(step, "candidate", new TanhGate(2 * units, GATES * units), scores);
        return sequence.add(step, "output", new Subtract(), candidate, sequence.add(step, "held back", new Multiply(), update, candidate));
    }

    /** The same as h = g + z (h' - g), with one product less. */
    private Node next(Sequence sequence, int step, Node all, Node before, Node gates, Node candidates) {
        Node gateScores = sequence.scores(step, "gate scores", all, 0, before, gates);
        Node update = sequence.add(step, "update gate", new SigmoidGate(0, units), gateScores);
        Node reset = sequence.add(step, "reset gate", new SigmoidGate(units, 2 * units), gateScores);
        Node recalled = sequence.add(step, "recalled", new Multiply(), reset, before);
        Node candidateScores = sequence.scores(step, "candidate scores", all, 2 * units, recalled, candidates);
        Node candidate = sequence.add(step, "candidate", new Tanh(), candidateScores);
        Node change = sequence.add(step, "difference", new Subtract(), before, candidate);
        return sequence.add(step, "output", new Add(), candidate, sequence.add(step, "kept", new Multiply(), update, change));
    }
}
