package org.kettenregel.backend.op;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.kettenregel.backend.shape.Shape;

/**
 * An op with inputs on which it is differentiable, and how many samples they hold.
 *
 * @param repeated whether all inputs are one node, read more than once, so that its gradient is that of all its uses
 */
record OpSample(String name, Op op, int samples, List<Shape> shapes, List<double[]> inputs, boolean training, boolean repeated) {

    OpSample(String name, Op op, int samples, List<Shape> shapes, List<double[]> inputs) {
        this(name, op, samples, shapes, inputs, true, false);
    }

    /** The same op when it is asked rather than trained. */
    OpSample asked() {
        return new OpSample(name + ", asked", op, samples, shapes, inputs, false, repeated);
    }

    /** A batch of the first sample alone. */
    OpSample alone() {
        List<double[]> first = new ArrayList<>();
        for (int i = 0; i < shapes.size(); i++) {
            first.add(Arrays.copyOf(inputs.get(i), shapes.get(i).elements(1)));
        }
        return new OpSample(name + ", alone", op, 1, shapes, first, training, repeated);
    }

    /** The same op with its first input in the place of every other one. */
    OpSample withItself() {
        return new OpSample(
                name + " with itself", op, samples, shapes, Collections.nCopies(inputs.size(), inputs.getFirst()), training, true);
    }

    @Override
    public String toString() {
        return name;
    }
}
