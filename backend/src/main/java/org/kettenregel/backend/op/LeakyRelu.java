package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Knob;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Rectifier that lets a little through: y = x where x > 0, else slope x (Maas et al. 2013). At the kink the slope is that of the left side. */
@Named(order = 4, id = "leaky-relu")
public record LeakyRelu(@Knob(min = 0, max = 0.5, step = 0.01) double slope) implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of(
            "y = \\begin{cases} x & x > 0 \\\\ \\alpha x & x \\le 0 \\end{cases}",
            "\\bar x = \\bar y \\cdot \\begin{cases} 1 & x > 0 \\\\ \\alpha & x \\le 0 \\end{cases}");

    public LeakyRelu {
        if (!(slope >= 0 && slope <= 1)) {
            throw new IllegalArgumentException("leaky ReLU: slope must be between 0 and 1, found " + slope);
        }
    }

    public LeakyRelu() {
        this(0.1);
    }

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
        kernels.leakyReluInto(call.input(0), (float) slope, call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        InputGradient gradient = call.gradient(0);
        if (gradient.isFirst()) {
            kernels.leakyReluAdjointInto(call.input(0), (float) slope, call.outputGradient(), gradient.buffer(), call.outputElements());
        } else {
            kernels.leakyReluAdjointOnto(call.input(0), (float) slope, call.outputGradient(), gradient.buffer(), call.outputElements());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return x > 0 ? Explanation.of(x, x) : Explanation.of(slope * x, slope, " · ", x);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return reader.input(0, from) > 0 ? 1 : slope;
    }
}
