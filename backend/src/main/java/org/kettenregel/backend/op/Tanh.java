package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Hyperbolic tangent: y = tanh(x), between -1 and 1. */
@Named(order = 6, id = "tanh")
public record Tanh() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of("y = \\tanh(x)", "\\bar x = \\bar y \\cdot (1 - y^2)");

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
        kernels.tanhInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        InputGradient gradient = call.gradient(0);
        if (gradient.isFirst()) {
            kernels.tanhAdjointInto(call.output(), call.outputGradient(), gradient.buffer(), call.outputElements());
        } else {
            kernels.tanhAdjointOnto(call.output(), call.outputGradient(), gradient.buffer(), call.outputElements());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.tanh(x), "tanh(", x, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double y = reader.output(to);
        return 1 - y * y;
    }
}
