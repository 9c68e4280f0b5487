package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.shape.Shape;

/** An op with inputs on which it is differentiable, and how many samples they hold. */
record OpSample(String name, Op op, int samples, List<Shape> shapes, List<double[]> inputs) {

    @Override
    public String toString() {
        return name;
    }
}
