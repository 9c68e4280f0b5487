package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** A loss that turns a row of outputs and a row of targets into one number per sample: (n, classes), (n, classes) to (n). */
public sealed interface RowLoss extends Op permits CrossEntropy, CrossEntropyWithLogits {

    @Override
    default int arity() {
        return 2;
    }

    @Override
    default boolean differentiable(int input) {
        return input == 0;
    }

    @Override
    default Shape inferShape(List<Shape> inputs) {
        Shape prediction = inputs.get(0);
        if (!prediction.batched() || prediction.sizes().size() != 1 || !prediction.equals(inputs.get(1))) {
            throw new ShapeMismatch("cross-entropy", "(n, classes) twice", prediction + " and " + inputs.get(1));
        }
        return Shape.perSample();
    }

    /** Every number that is added up. */
    @Override
    default long flops(List<Shape> inputs, Shape output, int samples) {
        return inputs.getFirst().amount(samples);
    }

    @Override
    default IntStream reaches(int input, int element, Reader reader) {
        return IntStream.of(element / reader.inputShape(0).size(0));
    }
}
