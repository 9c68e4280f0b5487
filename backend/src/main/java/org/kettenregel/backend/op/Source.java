package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/** A node without inputs: its value is put there by the batch, kept from step to step, or fixed. */
public sealed interface Source extends Op permits Input, Target, Parameter, FixedNumber {

    Shape shape();

    @Override
    default int arity() {
        return 0;
    }

    @Override
    default Shape inferShape(List<Shape> inputs) {
        return shape();
    }

    @Override
    default long flops(List<Shape> inputs, Shape output, int samples) {
        return 0;
    }

    @Override
    default void forward(Kernels kernels, OpCall call) {
        throw new IllegalStateException("a source has no forward step");
    }

    @Override
    default void backward(Kernels kernels, OpCall call) {
        throw new IllegalStateException("a source has no backward step");
    }

    @Override
    default Explanation explain(int element, Reader reader) {
        return Explanation.of(reader.output(element), reader.output(element));
    }

    @Override
    default IntStream reaches(int input, int element, Reader reader) {
        return IntStream.empty();
    }

    @Override
    default double localDerivative(int input, int from, int to, Reader reader) {
        throw new IllegalStateException("a source has no inputs");
    }
}
