package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Difference of two tensors of one shape: the error of a prediction. */
public record Subtract() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = a - b", "\\bar a = \\bar y", "\\bar b = -\\bar y");

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.subtractInto(call.input(0), call.input(1), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.wantsGradient(0)) {
            call.gradient(0).scaled(kernels, 1, call.outputGradient(), call.outputElements());
        }
        if (call.wantsGradient(1)) {
            call.gradient(1).scaled(kernels, -1, call.outputGradient(), call.outputElements());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double a = reader.input(0, element);
        double b = reader.input(1, element);
        return Explanation.of(a - b, a, " − ", b);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return input == 0 ? 1 : -1;
    }
}
