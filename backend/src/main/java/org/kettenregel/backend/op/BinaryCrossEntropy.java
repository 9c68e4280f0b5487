package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.LossKernels;

/**
 * Cross-entropy of one probability p with a target t in [0, 1]: -(t ln p + (1 - t) ln(1 - p)). p is clipped to [1e-7, 1 - 1e-7] before the
 * logarithm, as in Keras; where it was clipped no gradient passes.
 */
public record BinaryCrossEntropy() implements Elementwise {

    private static final Formula FORMULA =
            Formula.of("y = -\\big(t \\ln p + (1 - t) \\ln(1 - p)\\big)", "\\bar p = \\bar y \\cdot \\frac{p - t}{p\\,(1 - p)}", "");

    private static final double LOW = LossKernels.SMALLEST_PROBABILITY;
    private static final double HIGH = 1 - LossKernels.SMALLEST_PROBABILITY;

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public boolean differentiable(int input) {
        return input == 0;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.binaryCrossEntropyInto(call.input(0), call.input(1), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.binaryCrossEntropyAdjointOnto(
                call.input(0), call.input(1), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double p = Math.clamp(reader.input(0, element), LOW, HIGH);
        double t = reader.input(1, element);
        double result = -(t * Math.log(p) + (1 - t) * Math.log(1 - p));
        return Explanation.of(result, "−(", t, " · ln ", p, " + ", 1 - t, " · ln ", 1 - p, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double p = reader.input(0, from);
        return p < LOW || p > HIGH ? 0 : (p - reader.input(1, from)) / (p * (1 - p));
    }
}
