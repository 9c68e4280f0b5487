package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Sine of an angle in radians: y = sin(x). */
public record Sine() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = \\sin x", "\\bar x = \\bar y \\cdot \\cos x");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.sineInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.sineAdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.sin(x), "sin(", x, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return Math.cos(reader.input(0, from));
    }
}
