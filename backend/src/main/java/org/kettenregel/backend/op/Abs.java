package org.kettenregel.backend.op;

import java.util.Optional;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Absolute value: y = |x|. The slope is -1 left and 1 right of the kink, and 0 at the kink by convention. */
public record Abs() implements Elementwise {

    private static final Formula FORMULA = Formula.of("y = |x|", "\\bar x = \\bar y \\cdot \\operatorname{sign}(x),\\quad \\operatorname{sign}(0) = 0");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.absInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.absAdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.abs(x), "|", x, "|");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return Math.signum(reader.input(0, from));
    }

    @Override
    public Optional<Convention> convention(int input, int from, int to, Reader reader) {
        return reader.input(0, from) == 0 ? Optional.of(Convention.ZERO_AT_THE_KINK) : Optional.empty();
    }
}
