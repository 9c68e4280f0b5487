package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Logistic function: y = 1 / (1 + exp(-x)), between 0 and 1. */
@Named(order = 5, id = "sigmoid")
public record Sigmoid() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of("y = \\frac{1}{1 + e^{-x}}", "\\bar x = \\bar y \\cdot y\\,(1 - y)");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.sigmoidInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        InputGradient gradient = call.gradient(0);
        if (gradient.isFirst()) {
            kernels.sigmoidAdjointInto(call.output(), call.outputGradient(), gradient.buffer(), call.outputElements());
        } else {
            kernels.sigmoidAdjointOnto(call.output(), call.outputGradient(), gradient.buffer(), call.outputElements());
        }
    }

    @Override
    public boolean betweenZeroAndOne() {
        return true;
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(1 / (1 + Math.exp(-x)), "1 / (1 + exp(", -x, "))");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double y = reader.output(to);
        return y * (1 - y);
    }
}
