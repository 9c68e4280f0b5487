package org.kettenregel.backend.op;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/** Several inputs side by side: a row of the output is one row of each input after the other; a row is the last axis of an input. */
public sealed interface Join extends Rearrange permits Concatenate, StackSteps {

    /** Number of inputs. */
    int count();

    @Override
    default int arity() {
        return count();
    }

    @Override
    default void forward(Kernels kernels, OpCall call) {
        int width = width(call);
        int rows = call.outputElements() / width;
        int from = 0;
        for (int i = 0; i < count(); i++) {
            int columns = call.inputColumns(i);
            kernels.copyBlockInto(call.input(i), 0, columns, call.output(), from, width, rows, columns);
            from += columns;
        }
    }

    @Override
    default void backward(Kernels kernels, OpCall call) {
        int width = width(call);
        int rows = call.outputElements() / width;
        int from = 0;
        for (int i = 0; i < count(); i++) {
            int columns = call.inputColumns(i);
            if (call.wantsGradient(i)) {
                part(kernels, call, from, width, rows, call.gradient(i), columns);
            }
            from += columns;
        }
    }

    private static void part(Kernels kernels, OpCall call, int from, int width, int rows, InputGradient gradient, int columns) {
        if (gradient.isFirst()) {
            kernels.copyBlockInto(call.outputGradient(), from, width, gradient.buffer(), 0, columns, rows, columns);
        } else {
            kernels.copyBlockOnto(call.outputGradient(), from, width, gradient.buffer(), 0, columns, rows, columns);
        }
    }

    @Override
    default boolean overwrites(int input) {
        return true;
    }

    @Override
    default Formula formula() {
        String bar = "\\frac{\\partial L}{\\partial x^{(i)}_j} = \\frac{\\partial L}{\\partial y_{d_i + j}}";
        return new Formula("y_{d_i + j} = x^{(i)}_j, \\quad d_i = \\sum_{k < i} m_k", Collections.nCopies(count(), bar));
    }

    @Override
    default int inputOf(int element, Reader reader) {
        int column = element % width(reader);
        int input = 0;
        while (column >= columns(reader.inputShape(input))) {
            column -= columns(reader.inputShape(input));
            input++;
        }
        return input;
    }

    @Override
    default int sourceOf(int element, Reader reader) {
        int input = inputOf(element, reader);
        int width = width(reader);
        return element / width * columns(reader.inputShape(input)) + element % width - from(input, reader);
    }

    @Override
    default IntStream reaches(int input, int element, Reader reader) {
        int columns = columns(reader.inputShape(input));
        return IntStream.of(element / columns * width(reader) + from(input, reader) + element % columns);
    }

    private int width(OpCall call) {
        int width = 0;
        for (int i = 0; i < count(); i++) {
            width += call.inputColumns(i);
        }
        return width;
    }

    private int width(Reader reader) {
        return from(count(), reader);
    }

    /** Columns of all inputs before the given one. */
    private static int from(int input, Reader reader) {
        int from = 0;
        for (int i = 0; i < input; i++) {
            from += columns(reader.inputShape(i));
        }
        return from;
    }

    private static int columns(Shape input) {
        return input.sizes().getLast();
    }

    /** Refuses a number of inputs that is none. */
    static void requireInputs(String operation, int count) {
        if (count < 1) {
            throw new IllegalArgumentException("%s: the number of inputs must be positive, found %d".formatted(operation, count));
        }
    }

    /** The sizes before the last axis. */
    static List<Integer> leading(Shape shape) {
        return shape.sizes().subList(0, shape.sizes().size() - 1);
    }
}
