package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Square near 0, straight further out: e^2 / 2 where |e| <= delta, else delta (|e| - delta / 2) (Huber 1964). */
public record Huber(double delta) implements Elementwise {

    private static final Formula FORMULA = Formula.of(
            "y = \\begin{cases} \\tfrac12 e^2 & |e| \\le \\delta \\\\ \\delta\\,(|e| - \\tfrac12\\delta) & |e| > \\delta \\end{cases}",
            "\\bar e = \\bar y \\cdot \\max(-\\delta, \\min(\\delta, e))");

    public Huber {
        if (!(delta > 0)) {
            throw new IllegalArgumentException("Huber: delta must be positive, found " + delta);
        }
    }

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.huberInto(call.input(0), (float) delta, call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.huberAdjointOnto(call.input(0), (float) delta, call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double e = reader.input(0, element);
        return Math.abs(e) <= delta
                ? Explanation.of(e * e / 2, "½ · ", e, "²")
                : Explanation.of(delta * (Math.abs(e) - delta / 2), delta, " · (|", e, "| − ", delta / 2, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return Math.clamp(reader.input(0, from), -delta, delta);
    }
}
