package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.LossKernels;

/**
 * Cross-entropy of a row of probabilities p with targets t: -sum_c t_c ln p_c. p is clipped to [1e-7, 1 - 1e-7] before the logarithm; where it
 * was clipped no gradient passes.
 */
public record CrossEntropy() implements RowLoss {

    private static final Formula FORMULA = Formula.of("y = -\\sum_c t_c \\ln p_c", "\\bar p_c = -\\bar y \\cdot \\frac{t_c}{p_c}", "");

    private static final double LOW = LossKernels.SMALLEST_PROBABILITY;
    private static final double HIGH = 1 - LossKernels.SMALLEST_PROBABILITY;

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.crossEntropyInto(call.input(0), call.input(1), call.output(), call.samples(), call.inputColumns(0));
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.crossEntropyAdjointOnto(
                call.input(0), call.input(1), call.outputGradient(), call.inputGradient(0), call.samples(), call.inputColumns(0));
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        int classes = reader.inputShape(0).size(0);
        Explanation.Sum sum = Explanation.sum();
        for (int c = 0; c < classes; c++) {
            double t = reader.input(1, element * classes + c);
            if (t != 0) {
                sum.product(t, Math.log(Math.clamp(reader.input(0, element * classes + c), LOW, HIGH)));
            }
        }
        return sum.times(-1);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double p = reader.input(0, from);
        return p < LOW || p > HIGH ? 0 : -reader.input(1, from) / p;
    }
}
