package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Product of two tensors of one shape, element by element: one path opens and closes the other like a gate. */
public record Multiply() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = a \\cdot b", "\\bar a = \\bar y \\cdot b", "\\bar b = \\bar y \\cdot a");

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
        kernels.multiplyInto(call.input(0), call.input(1), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.wantsGradient(0)) {
            call.gradient(0).multiplied(kernels, call.outputGradient(), call.input(1), call.outputElements());
        }
        if (call.wantsGradient(1)) {
            call.gradient(1).multiplied(kernels, call.outputGradient(), call.input(0), call.outputElements());
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
        return Explanation.of(a * b, a, " · ", b);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return reader.input(1 - input, from);
    }
}
