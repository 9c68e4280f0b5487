package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Kernels;

/** A constant factor, shown as a node so that no factor is hidden: y = c x. */
public record Scale(double factor) implements Op {

    private static final Formula FORMULA = Formula.of("y = c\\,x", "\\bar x = \\bar y \\cdot c");

    public Scale {
        if (!Double.isFinite(factor)) {
            throw new IllegalArgumentException("scale: the factor must be a finite number, found " + factor);
        }
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        return inputs.getFirst();
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.scaleInto((float) factor, call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        call.gradient(0).scaled(kernels, (float) factor, call.outputGradient(), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(factor * x, factor, " · ", x);
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        return IntStream.of(element);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return factor;
    }
}
