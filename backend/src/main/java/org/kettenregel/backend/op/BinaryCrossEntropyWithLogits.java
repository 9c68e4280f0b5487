package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Sigmoid and binary cross-entropy in one, stable for any logit z: max(z, 0) - z t + ln(1 + exp(-|z|)). */
public record BinaryCrossEntropyWithLogits() implements Elementwise {

    private static final Formula FORMULA =
            Formula.of("y = \\max(z, 0) - z\\,t + \\ln(1 + e^{-|z|})", "\\bar z = \\bar y \\cdot (\\sigma(z) - t)", "");

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
        kernels.binaryCrossEntropyWithLogitsInto(call.input(0), call.input(1), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.binaryCrossEntropyWithLogitsAdjointOnto(
                call.input(0), call.input(1), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double z = reader.input(0, element);
        double t = reader.input(1, element);
        double result = Math.max(z, 0) - z * t + Math.log1p(Math.exp(-Math.abs(z)));
        return Explanation.of(result, Math.max(z, 0), " − ", z, " · ", t, " + ln(1 + exp(", -Math.abs(z), "))");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1 / (1 + Math.exp(-reader.input(0, from))) - reader.input(1, from);
    }
}
