package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** Rectifier with a ceiling: y = min(6, max(0, x)) (Krizhevsky 2010). At both kinks the slope is 0 by convention. */
@Named(order = 8, id = "relu6")
public record Relu6() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of(
            "y = \\min(6, \\max(0, x))", "\\bar x = \\bar y \\cdot [0 < x < 6]");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.relu6Into(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.relu6AdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(0), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(Math.min(6, Math.max(0, x)), "min(6, max(0, ", x, "))");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double x = reader.input(0, from);
        return x > 0 && x < 6 ? 1 : 0;
    }
}
