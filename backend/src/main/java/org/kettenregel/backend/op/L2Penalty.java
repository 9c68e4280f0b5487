package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Ridge penalty: the sum of squared weights, without a half, as in Keras; the factor lambda is a {@link Scale} node behind this sum. */
public record L2Penalty() implements Penalty {

    private static final Formula FORMULA = Formula.of("y = \\sum_i w_i^2", "\\bar w_i = \\bar y \\cdot 2 w_i");

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.sumSquaresInto(call.input(0), call.output(), call.inputElements(0));
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.sumSquaresAdjointOnto(call.input(0), 2, call.outputGradient(), call.inputGradient(0), call.inputElements(0));
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
            sum.product(reader.input(0, i), reader.input(0, i));
        }
        return sum.end();
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 2 * reader.input(0, from);
    }
}
