package org.kettenregel.backend.op;

import org.kettenregel.backend.shape.Shape;

/** The numbers around one node of a frame, read for an explanation. */
public interface Reader {

    /** Samples in the batch. */
    int samples();

    Shape inputShape(int input);

    Shape outputShape();

    double input(int input, int element);

    double output(int element);

    double outputGradient(int element);

    /** A number that forward left beside the output. */
    double saved(int which, int element);

    /** Whether the numbers come from a training step. */
    boolean training();
}
