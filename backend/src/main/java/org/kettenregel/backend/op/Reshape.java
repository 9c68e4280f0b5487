package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/**
 * The same numbers in the same order, with other sizes.
 *
 * @param sizes of one sample, or of the whole tensor when it is not batched
 */
public record Reshape(List<Integer> sizes) implements Rearrange {

    private static final Formula FORMULA = Formula.of("y_k = x_k", "\\bar x_k = \\bar y_k");

    public Reshape {
        sizes = List.copyOf(sizes);
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape x = inputs.getFirst();
        Shape y = new Shape(x.batched(), sizes);
        if (y.width() != x.width()) {
            throw new ShapeMismatch("reshape", "sizes that multiply to %d, as those of %s do".formatted(x.width(), x), y.toString());
        }
        return y;
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.copyInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        call.gradient(0).scaled(kernels, 1, call.outputGradient(), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public int inputOf(int element, Reader reader) {
        return 0;
    }

    @Override
    public int sourceOf(int element, Reader reader) {
        return element;
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        return IntStream.of(element);
    }
}
