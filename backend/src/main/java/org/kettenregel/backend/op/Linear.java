package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** The value as it is: y = x. Layers add no node for it. */
@Named(order = 1, id = "linear")
public record Linear() implements Elementwise, Activation {

    private static final Formula FORMULA = Formula.of("y = x", "\\bar x = \\bar y");

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
        kernels.copyInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        call.gradient(0).scaled(kernels, 1, call.outputGradient(), call.outputElements());
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(x, x);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1;
    }
}
