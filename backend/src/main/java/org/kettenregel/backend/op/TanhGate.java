package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/**
 * What a gate may let in, between -1 and 1: y = tanh(x) of its columns of the scores.
 *
 * @param from the first column, counted from 0
 * @param to   the column behind the last
 */
public record TanhGate(int from, int to) implements Gate {

    private static final Formula FORMULA = Formula.of("y_j = \\tanh(x_{a + j})", "\\bar x_{a + j} = \\bar y_j \\cdot (1 - y_j^2)");

    public TanhGate {
        Gate.requireColumns(from, to);
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.tanhGateInto(call.input(0), from, call.inputShape(0).size(0), call.output(), call.samples(), call.columns());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.tanhGateAdjointOnto(
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
        return Explanation.of(Math.tanh(x), "tanh(", x, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double y = reader.output(to);
        return 1 - y * y;
    }
}
