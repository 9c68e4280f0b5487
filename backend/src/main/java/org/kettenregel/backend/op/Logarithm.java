package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Natural logarithm: y = ln(x), for x above 0; at 0 it is infinite, below 0 not a number, and the run ends there. */
public record Logarithm() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = \\ln x", "\\bar x = \\frac{\\bar y}{x}");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.logarithmInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.divideOnto(call.outputGradient(), call.input(0), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.log(x), "ln(", x, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1 / reader.input(0, from);
    }
}
