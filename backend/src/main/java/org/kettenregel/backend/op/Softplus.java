package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Rectifier with a bend instead of a kink (Dugas et al. 2001): y = ln(1 + exp(x)), whose slope is the sigmoid. */
@Named(order = 14, id = "softplus")
public record Softplus() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of(
            "y = \\ln(1 + e^x)", "\\bar x = \\bar y \\cdot \\frac{1}{1 + e^{-x}}");

    /** Without overflow for any x. */
    static double of(double x) {
        return Math.max(x, 0) + Math.log1p(Math.exp(-Math.abs(x)));
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.softplusInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.softplusAdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(of(x), "ln(1 + exp(", x, "))");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1 / (1 + Math.exp(-reader.input(0, from)));
    }
}
