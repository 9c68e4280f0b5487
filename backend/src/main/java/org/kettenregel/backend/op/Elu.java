package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Exponential linear unit: y = x where x > 0, else alpha (exp(x) - 1) (Clevert et al. 2016). At the kink the slope is that of the left side. */
@Named(order = 9, id = "elu")
public record Elu(@Knob(min = 0.1, max = 2, step = 0.1) double alpha) implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of(
            "y = \\begin{cases} x & x > 0 \\\\ \\alpha\\,(e^x - 1) & x \\le 0 \\end{cases}",
            "\\bar x = \\bar y \\cdot \\begin{cases} 1 & x > 0 \\\\ \\alpha e^x & x \\le 0 \\end{cases}");

    public Elu {
        if (!(alpha > 0 && alpha <= 10)) {
            throw new IllegalArgumentException("ELU: alpha must be above 0 and at most 10, found " + alpha);
        }
    }

    public Elu() {
        this(1);
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.eluInto(call.input(0), (float) alpha, 1, call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.eluAdjointOnto(
                call.input(0), (float) alpha, 1, call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return x > 0 ? Explanation.of(x, x) : Explanation.of(alpha * Math.expm1(x), alpha, " · (exp(", x, ") − 1)");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double x = reader.input(0, from);
        return x > 0 ? 1 : alpha * Math.exp(x);
    }
}
