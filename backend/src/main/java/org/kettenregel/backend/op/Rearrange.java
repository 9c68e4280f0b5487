package org.kettenregel.backend.op;

import java.util.List;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.shape.Shape;

/** An op that only moves numbers: every element of the output is one element of an input, and its gradient goes back to that place. */
public sealed interface Rearrange extends Op permits Reshape, Join, Excerpt {

    /** The input that an element of the output comes from. */
    int inputOf(int element, Reader reader);

    /** The element of that input. */
    int sourceOf(int element, Reader reader);

    @Override
    default long flops(List<Shape> inputs, Shape output, int samples) {
        return 0;
    }

    @Override
    default Explanation explain(int element, Reader reader) {
        double x = reader.input(inputOf(element, reader), sourceOf(element, reader));
        return Explanation.of(x, x);
    }

    @Override
    default double localDerivative(int input, int from, int to, Reader reader) {
        return 1;
    }
}
