package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Cosine of an angle in radians: y = cos(x). */
public record Cosine() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = \\cos x", "\\bar x = -\\bar y \\cdot \\sin x");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.cosineInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.cosineAdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.cos(x), "cos(", x, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return -Math.sin(reader.input(0, from));
    }
}
