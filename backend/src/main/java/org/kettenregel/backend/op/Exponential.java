package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Exponential function: y = exp(x), which is its own slope. */
public record Exponential() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = e^x", "\\bar x = \\bar y \\cdot y");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.exponentialInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.multiplyOnto(call.output(), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.exp(x), "exp(", x, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return reader.output(to);
    }
}
