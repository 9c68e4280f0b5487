package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Quotient of two tensors of one shape. Where the divisor is 0 the value is infinite and the run ends there. */
public record Divide() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = \\frac{a}{b}", "\\bar a = \\frac{\\bar y}{b}", "\\bar b = -\\bar y \\cdot \\frac{y}{b}");

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.divideInto(call.input(0), call.input(1), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.wantsGradient(0)) {
            kernels.divideOnto(call.outputGradient(), call.input(1), call.inputGradient(0), call.outputElements());
        }
        if (call.wantsGradient(1)) {
            kernels.divisorAdjointOnto(call.output(), call.input(1), call.outputGradient(), call.inputGradient(1), call.outputElements());
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
        return Explanation.of(a / b, a, " / ", b);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double b = reader.input(1, from);
        return input == 0 ? 1 / b : -reader.output(to) / b;
    }
}
