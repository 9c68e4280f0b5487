package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** How far a score z falls short of a margin of 1 on the side of its label t, -1 or +1: max(0, 1 - t z). */
public record Hinge() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = \\max(0, 1 - t\\,z)", "\\bar z = \\bar y \\cdot (-t)\\,[t\\,z < 1]", "");

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
        kernels.hingeInto(call.input(0), call.input(1), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.hingeAdjointOnto(call.input(0), call.input(1), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double z = reader.input(0, element);
        double t = reader.input(1, element);
        return Explanation.of(Math.max(0, 1 - t * z), "max(0, 1 − ", t, " · ", z, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double t = reader.input(1, from);
        return t * reader.input(0, from) < 1 ? -t : 0;
    }
}
