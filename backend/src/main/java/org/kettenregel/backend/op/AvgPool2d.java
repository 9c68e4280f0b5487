package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.WindowShape;

/** The average of each window; cells of the padding do not count. */
public record AvgPool2d(WindowShape window) implements Pool {

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.averagePoolInto(window, call.input(0), call.output(), call.samples());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.averagePoolAdjointOnto(window, call.outputGradient(), call.inputGradient(0), call.samples());
    }

    @Override
    public Formula formula() {
        String row = new WindowCells(window).rowFormula();
        String column = new WindowCells(window).columnFormula();
        return Formula.of(
                "y_{ijc} = \\frac{1}{n_{ij}} \\sum_{u,v} x_{%s,\\,%s,\\,c}".formatted(row, column),
                "\\bar x_{klc} = \\sum_{%s = k,\\;%s = l} \\bar y_{ijc} \\cdot \\frac{1}{n_{ij}}".formatted(row, column));
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        Explanation.Sum sum = Explanation.sum();
        sources(element).forEach(from -> sum.plus(reader.input(0, from)));
        return sum.times(1.0 / sources(element).count());
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1.0 / sources(to).count();
    }
}
