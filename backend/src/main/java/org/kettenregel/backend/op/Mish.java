package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** The input times the hyperbolic tangent of its softplus (Misra 2019): y = x tanh(ln(1 + exp(x))). */
@Named(order = 13, id = "mish")
public record Mish() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of(
            "y = x \\tanh(\\ln(1 + e^x))",
            "\\bar x = \\bar y \\cdot \\left(g + x\\,\\sigma(x)\\,(1 - g^2)\\right),\\quad g = \\tanh(\\ln(1 + e^x))");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.mishInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.mishAdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(x * Math.tanh(Softplus.of(x)), x, " · tanh(ln(1 + exp(", x, ")))");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double x = reader.input(0, from);
        double gate = Math.tanh(Softplus.of(x));
        return gate + x / (1 + Math.exp(-x)) * (1 - gate * gate);
    }
}
