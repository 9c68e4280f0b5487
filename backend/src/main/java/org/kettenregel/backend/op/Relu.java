package org.kettenregel.backend.op;

import java.util.Optional;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Rectified linear unit: y = max(0, x). At the kink the slope is 0 by convention. */
@Named(order = 3, id = "relu")
public record Relu() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of("y = \\max(0, x)", "\\bar x = \\bar y \\cdot [x > 0]");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.reluInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        InputGradient gradient = call.gradient(0);
        if (gradient.isFirst()) {
            kernels.reluAdjointInto(call.input(0), call.outputGradient(), gradient.buffer(), call.outputElements());
        } else {
            kernels.reluAdjointOnto(call.input(0), call.outputGradient(), gradient.buffer(), call.outputElements());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.max(0, x), "max(0, ", x, ")");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return reader.input(0, from) > 0 ? 1 : 0;
    }

    @Override
    public Optional<Convention> convention(int input, int from, int to, Reader reader) {
        return reader.input(0, from) == 0 ? Optional.of(Convention.ZERO_AT_THE_KINK) : Optional.empty();
    }
}
