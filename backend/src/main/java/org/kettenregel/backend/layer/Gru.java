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
import org.kettenregel.backend.op.AddBias;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Multiply;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Slice;
import org.kettenregel.backend.op.Subtract;
import org.kettenregel.backend.op.Tanh;

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
        Node product = sequence.product(GATES * units, new GlorotUniform());
        Node gates = sequence.weights("recurrent weights of the gates", units, 2 * units, new Orthogonal());
        Node candidates = sequence.weights("recurrent weights of the candidate", units, units, new Orthogonal());
        Node biases = sequence.joined(
                sequence.bias("update gate bias", units, new Zeros()), sequence.bias("reset gate bias", units, new Zeros()),
                sequence.bias("candidate bias", units, new Zeros()));
        Node all = graph.add("input sum", new AddBias(), product, biases);
        Node output = null;
        for (int step = 0; step < sequence.steps(); step++) {
            Node scores = sequence.take(step, all);
            output = output == null ? first(sequence, step, scores) : next(sequence, step, scores, output, gates, candidates);
            sequence.remember(output);
        }
        return sequence.output(everyStep);
    }

    /** With h' = 0: h = g - z g. */
    private Node first(Sequence sequence, int step, Node scores) {
        Node update = sequence.gate(step, "update gate", new Sigmoid(), scores, 0, units);
        Node candidate = sequence.gate(step, "candidate", new Tanh(), scores, 2, units);
        return sequence.add(step, "output", new Subtract(), candidate, sequence.add(step, "held back", new Multiply(), update, candidate));
    }

    /** The same as h = g + z (h' - g), with one product less. */
    private Node next(Sequence sequence, int step, Node scores, Node before, Node gates, Node candidates) {
        Node gateScores = sequence.add(step, "gate scores", new Add(),
                sequence.add(step, "gate input", new Slice(0, 2 * units), scores),
                sequence.add(step, "gate product", new MatMul(), before, gates));
        Node update = sequence.gate(step, "update gate", new Sigmoid(), gateScores, 0, units);
        Node reset = sequence.gate(step, "reset gate", new Sigmoid(), gateScores, 1, units);
        Node recalled = sequence.add(step, "recalled", new Multiply(), reset, before);
        Node candidateScores = sequence.add(step, "candidate scores", new Add(),
                sequence.add(step, "candidate input", new Slice(2 * units, GATES * units), scores),
                sequence.add(step, "candidate product", new MatMul(), recalled, candidates));
        Node candidate = sequence.gate(step, "candidate", new Tanh(), candidateScores, 0, units);
        Node change = sequence.add(step, "difference", new Subtract(), before, candidate);
        return sequence.add(step, "output", new Add(), candidate, sequence.add(step, "kept", new Multiply(), update, change));
    }
}
