package org.kettenregel.backend.layer;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.op.Concatenate;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.StackSteps;
import org.kettenregel.backend.op.StepScores;
import org.kettenregel.backend.op.TakeStep;
import org.kettenregel.backend.op.WeightedSum;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/**
 * A sequence that a recurrent layer walks through, step by step, each with nodes of its own: {@code step 3/forget gate}. All steps use the same
 * parameters. The memory is zero before the first step, so the nodes that would multiply it are left out there.
 */
final class Sequence {

    /** Every step is about ten nodes; more of them would fill the memory of a session with bookkeeping. */
    static final int MOST_STEPS = 400;

    private final GraphBuilder graph;
    private final Node x;
    private final List<Node> memories = new ArrayList<>();

    Sequence(String layer, GraphBuilder graph, Node x) {
        if (!x.shape().batched() || x.shape().sizes().size() != 2 || x.shape().size(0) > MOST_STEPS) {
            throw new ShapeMismatch(layer, "(n, steps, features) with at most " + MOST_STEPS + " steps", x.shape().toString());
        }
        this.graph = graph;
        this.x = x;
    }

    int steps() {
        return x.shape().size(0);
    }

    private int features() {
        return x.shape().size(1);
    }

    Node inputWeights(int columns, Initializer initializer) {
        return weights("input weights", features(), columns, initializer);
    }

    /** All steps times the same weights, at once, and the biases: (n, steps, columns). */
    Node sums(Node inputWeights, Node biases) {
        return graph.add("input sum", new WeightedSum(), x, inputWeights, biases);
    }

    Node weights(String part, int rows, int columns, Initializer initializer) {
        return graph.source(part, new Parameter(Shape.fixed(rows, columns), Parameter.Role.WEIGHT, initializer, new Fans(rows, columns)));
    }

    Node bias(String part, int units, Initializer initializer) {
        return graph.source(part, new Parameter(Shape.fixed(units), Parameter.Role.BIAS, initializer, new Fans(features(), units)));
    }

    /** The biases of several gates as one row. */
    Node joined(Node... biases) {
        return graph.add("biases", new Concatenate(biases.length), biases);
    }

    /** One step of all, (n, columns). */
    Node take(int step, Node all) {
        return graph.add(part(step, "input"), new TakeStep(step), all);
    }

    Node add(int step, String part, Op op, Node... inputs) {
        return graph.add(part(step, part), op, inputs);
    }

    /** Columns of one step of all, from the given one on, with what the memory adds to them: as many as the weights have. */
    Node scores(int step, String part, Node all, int from, Node memory, Node weights) {
        return add(step, part, new StepScores(step, from), all, memory, weights);
    }

    private static String part(int step, String part) {
        return "step " + (step + 1) + "/" + part;
    }

    void remember(Node memory) {
        memories.add(memory);
    }

    /** What the layer gives: the memory after the last step (n, units), or after every step (n, steps, units). */
    Node output(boolean every) {
        return every ? graph.add("all steps", new StackSteps(memories.size()), memories.toArray(Node[]::new)) : memories.getLast();
    }
}
