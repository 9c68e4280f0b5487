package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/** One number for the batch: the sum over all samples and all other axes. */
public record Sum() implements Op {

    private static final Formula FORMULA = Formula.of("y = \\sum_i x_i", "\\bar x_i = \\bar y");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        return Shape.scalar();
    }

    @Override
    public long flops(List<Shape> inputs, Shape output, int samples) {
        return inputs.getFirst().amount(samples);
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.sumInto(call.input(0), 1, call.output(), call.inputElements(0));
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        call.gradient(0).even(kernels, call.outputGradient(), 1, call.inputElements(0));
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        Explanation.Sum sum = Explanation.sum();
        int count = reader.inputShape(0).elements(reader.samples());
        for (int i = 0; i < count; i++) {
            sum.plus(reader.input(0, i));
        }
        return sum.end();
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        return IntStream.of(0);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1;
    }
}
