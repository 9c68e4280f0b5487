package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/**
 * A gate between closed, 0, and open, 1: y = sigmoid(x) of its columns of the scores.
 *
 * @param from the first column, counted from 0
 * @param to   the column behind the last
 */
public record SigmoidGate(int from, int to) implements Gate {

    private static final Formula FORMULA = Formula.of(
            "y_j = \\sigma(x_{a + j}) = \\frac{1}{1 + e^{-x_{a + j}}}", "\\bar x_{a + j} = \\bar y_j \\cdot y_j\\,(1 - y_j)");

    public SigmoidGate {
        Gate.requireColumns(from, to);
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.sigmoidGateInto(call.input(0), from, call.inputShape(0).size(0), call.output(), call.samples(), call.columns());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.sigmoidGateAdjointOnto(
                call.output(), call.outputGradient(), call.gradient(0).cleared(kernels, call.inputElements(0)), from,
                call.inputShape(0).size(0), call.samples(), call.columns());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = score(element, reader);
        return Explanation.of(1 / (1 + Math.exp(-x)), "1 / (1 + exp(", -x, "))");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double y = reader.output(to);
        return y * (1 - y);
    }
}
