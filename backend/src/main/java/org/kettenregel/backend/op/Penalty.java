package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.shape.Shape;

/** One number that grows with the size of a weight matrix, added to the loss. */
public sealed interface Penalty extends Op permits L1Penalty, L2Penalty {

    @Override
    default int arity() {
        return 1;
    }

    @Override
    default Shape inferShape(List<Shape> inputs) {
        return Shape.scalar();
    }

    /** Every number that is added up. */
    @Override
    default long flops(List<Shape> inputs, Shape output, int samples) {
        return inputs.getFirst().amount(samples);
    }

    @Override
    default IntStream reaches(int input, int element, Reader reader) {
        return IntStream.of(0);
    }
}
