package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.NormalDistribution;

/** Gaussian error linear unit: x times the probability that a standard normal number is below x (Hendrycks and Gimpel 2016). */
@Named(order = 11, id = "gelu")
public record Gelu() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of(
            "y = x\\,\\Phi(x),\\quad \\Phi(x) = \\tfrac12 \\left(1 + \\operatorname{erf}\\tfrac{x}{\\sqrt 2}\\right)",
            "\\bar x = \\bar y \\cdot \\left(\\Phi(x) + x\\,\\frac{e^{-x^2/2}}{\\sqrt{2\\pi}}\\right)");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.geluInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.geluAdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(x * NormalDistribution.cumulative(x), x, " · ½ · (1 + erf(", x / Math.sqrt(2), "))");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double x = reader.input(0, from);
        return NormalDistribution.cumulative(x) + x * NormalDistribution.density(x);
    }
}
