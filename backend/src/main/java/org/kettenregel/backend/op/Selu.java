package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** ELU scaled so that mean 0 and variance 1 carry themselves on from layer to layer (Klambauer et al. 2017); start such layers by LeCun's rule. */
@Named(order = 10, id = "selu")
public record Selu() implements Elementwise, Activation {

    private static final double ALPHA = 1.6732632423543772;
    private static final double SCALE = 1.0507009873554805;

    private static final Formula FORMULA = Formula.of(
            "y = \\lambda \\begin{cases} x & x > 0 \\\\ \\alpha\\,(e^x - 1) & x \\le 0 \\end{cases},\\quad \\lambda \\approx 1.0507,\\ \\alpha \\approx 1.6733",
            "\\bar x = \\bar y \\cdot \\lambda \\begin{cases} 1 & x > 0 \\\\ \\alpha e^x & x \\le 0 \\end{cases}");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.eluInto(call.input(0), (float) ALPHA, (float) SCALE, call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.eluAdjointOnto(
                call.input(0), (float) ALPHA, (float) SCALE, call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return x > 0
                ? Explanation.of(SCALE * x, SCALE, " · ", x)
                : Explanation.of(SCALE * ALPHA * Math.expm1(x), SCALE, " · ", ALPHA, " · (exp(", x, ") − 1)");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double x = reader.input(0, from);
        return SCALE * (x > 0 ? 1 : ALPHA * Math.exp(x));
    }
}
