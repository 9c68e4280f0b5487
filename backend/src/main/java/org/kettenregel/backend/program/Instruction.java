package org.kettenregel.backend.program;

import org.kettenregel.backend.graph.Node;

/** One element of a training step. There are these seven kinds and no others. */
public sealed interface Instruction {

    /** Puts the next samples into input and target. */
    record LoadBatch() implements Instruction {}

    /** Sets gradients to zero, because backward steps add; not those that the first of these steps overwrites. */
    record ZeroGradients() implements Instruction {}

    /** Computes the value of a node. */
    record Forward(Node node) implements Instruction {}

    /** Passes the gradient of a node on to its inputs. */
    record Backward(Node node) implements Instruction {}

    /** Shortens the gradients of all parameters where they are too long. */
    record ClipGradients() implements Instruction {}

    /** Moves a parameter against its gradient. */
    record Update(Node parameter) implements Instruction {}

    /** Moves the running statistics that a node keeps towards those of the batch. */
    record Track(Node node) implements Instruction {}
}
