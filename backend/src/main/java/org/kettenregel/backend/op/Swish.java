package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** The input times its sigmoid (Ramachandran et al. 2017), also called SiLU: y = x / (1 + exp(-x)). */
@Named(order = 12, id = "swish")
public record Swish() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of(
            "y = x\\,\\sigma(x) = \\frac{x}{1 + e^{-x}}", "\\bar x = \\bar y \\cdot \\sigma(x)\\,\\left(1 + x\\,(1 - \\sigma(x))\\right)");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.swishInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.swishAdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(x / (1 + Math.exp(-x)), x, " / (1 + exp(", -x, "))");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double x = reader.input(0, from);
        double sigmoid = 1 / (1 + Math.exp(-x));
        return sigmoid * (1 + x * (1 - sigmoid));
    }
}
