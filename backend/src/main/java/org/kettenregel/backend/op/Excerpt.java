package org.kettenregel.backend.op;

import java.util.stream.IntStream;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/** Some columns of every row of the input; they become the last axis of the output. */
public sealed interface Excerpt extends Rearrange permits Slice, TakeStep {

    /** The first column. */
    int firstColumn(Shape input);

    /** Length of a row of the input. */
    int rowLength(Shape input);

    @Override
    default int arity() {
        return 1;
    }

    @Override
    default void forward(Kernels kernels, OpCall call) {
        Shape x = call.inputShape(0);
        kernels.copyBlockInto(
                call.input(0), firstColumn(x), rowLength(x), call.output(), 0, call.columns(), call.rows(), call.columns());
    }

    @Override
    default void backward(Kernels kernels, OpCall call) {
        Shape x = call.inputShape(0);
        kernels.copyBlockOnto(
                call.outputGradient(), 0, call.columns(), call.inputGradient(0), firstColumn(x), rowLength(x), call.rows(), call.columns());
    }

    @Override
    default int inputOf(int element, Reader reader) {
        return 0;
    }

    @Override
    default int sourceOf(int element, Reader reader) {
        Shape x = reader.inputShape(0);
        int columns = reader.outputShape().sizes().getLast();
        return element / columns * rowLength(x) + firstColumn(x) + element % columns;
    }

    @Override
    default IntStream reaches(int input, int element, Reader reader) {
        Shape x = reader.inputShape(0);
        int columns = reader.outputShape().sizes().getLast();
        int column = element % rowLength(x) - firstColumn(x);
        return column < 0 || column >= columns ? IntStream.empty() : IntStream.of(element / rowLength(x) * columns + column);
    }
}
