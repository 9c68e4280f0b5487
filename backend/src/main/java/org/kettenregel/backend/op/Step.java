package org.kettenregel.backend.op;

import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;

/** The threshold unit of Rosenblatt: 1 where x >= 0, else 0. Its slope is 0 everywhere, so no gradient passes. */
@Named(order = 2, id = "step")
public record Step() implements Elementwise, Activation {

    private static final Formula FORMULA =
            Formula.of("y = \\begin{cases} 1 & x \\ge 0 \\\\ 0 & x < 0 \\end{cases}", "\\bar x = \\bar y \\cdot 0");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.stepInto(call.input(0), call.output(), call.outputElements());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        // adds 0: the derivative is 0 wherever it exists, and 0 by convention at the jump
    }

    @Override
    public boolean betweenZeroAndOne() {
        return true;
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        return Explanation.of(x >= 0 ? 1 : 0, "[", x, " ≥ 0]");
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 0;
    }
}
