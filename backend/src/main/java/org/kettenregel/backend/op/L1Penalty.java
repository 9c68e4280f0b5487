package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Lasso penalty: lambda times the sum of absolute weights; the scale factor is a {@link Scale} node behind this sum. */
public record L1Penalty() implements Penalty {

    private static final Formula FORMULA = Formula.of("y = \\sum_i |w_i|", "\\bar w_i = \\bar y \\cdot \\operatorname{sign}(w_i)");

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.sumAbsInto(call.input(0), call.output(), call.inputElements(0));
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.sumAbsAdjointOnto(call.input(0), 1, call.outputGradient(), call.inputGradient(0), call.inputElements(0));
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        Explanation.Sum sum = Explanation.sum();
        int count = reader.inputShape(0).elements(reader.samples());
        for (int i = 0; i < count; i++) {
            sum.plus(Math.abs(reader.input(0, i)));
        }
        return sum.end();
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return Math.signum(reader.input(0, from));
    }
}
