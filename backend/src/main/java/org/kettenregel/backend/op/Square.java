package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Each element squared: y = x^2. */
public record Square() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = x^2", "\\bar x = \\bar y \\cdot 2x");

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
        kernels.squareInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        InputGradient gradient = call.gradient(0);
        if (gradient.isFirst()) {
            kernels.squareAdjointInto(call.input(0), call.outputGradient(), gradient.buffer(), call.outputElements());
        } else {
            kernels.squareAdjointOnto(call.input(0), call.outputGradient(), gradient.buffer(), call.outputElements());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(x * x, x, "²");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 2 * reader.input(0, from);
    }
}
