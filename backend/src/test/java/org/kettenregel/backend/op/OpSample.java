package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.shape.Shape;

/** An op with inputs on which it is differentiable, and how many samples they hold. */
record OpSample(String name, Op op, int samples, List<Shape> shapes, List<double[]> inputs, boolean training) {

    OpSample(String name, Op op, int samples, List<Shape> shapes, List<double[]> inputs) {
        this(name, op, samples, shapes, inputs, true);
    }

    /** The same op when it is asked rather than trained. */
    OpSample asked() {
        return new OpSample(name + ", asked", op, samples, shapes, inputs, false);
    }

    @Override
    public String toString() {
        return name;
    }
}
