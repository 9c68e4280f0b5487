package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/** Rectifier whose slopes below 0, one for each place of the last axis, are learned (He et al. 2015): y = x where x > 0, else slope x. */
public record ParametricRelu() implements Op {

    private static final Formula FORMULA = Formula.of(
            "y_j = \\begin{cases} x_j & x_j > 0 \\\\ a_j\\,x_j & x_j \\le 0 \\end{cases}",
            "\\bar x_j = \\bar y_j \\cdot \\begin{cases} 1 & x_j > 0 \\\\ a_j & x_j \\le 0 \\end{cases}",
            "\\bar a_j = \\sum_n \\bar y_{nj} \\cdot \\min(0, x_{nj})");

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape x = inputs.get(0);
        Shape slope = inputs.get(1);
        if (x.sizes().isEmpty() || slope.batched() || !slope.sizes().equals(List.of(x.sizes().getLast()))) {
            throw new ShapeMismatch("parametric ReLU", "one slope per unit of " + x, slope.toString());
        }
        return x;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.parametricReluInto(call.input(0), call.input(1), call.output(), call.rows(), call.columns());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        int rows = call.rows();
        if (call.wantsGradient(0)) {
            kernels.parametricReluAdjointOnto(call.input(0), call.input(1), call.outputGradient(), call.inputGradient(0), rows, call.columns());
        }
        if (call.wantsGradient(1)) {
            kernels.parametricReluSlopeAdjointOnto(call.input(0), call.outputGradient(), call.inputGradient(1), rows, call.columns());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double x = reader.input(0, element);
        double slope = reader.input(1, element % units(reader));
        return x > 0 ? Explanation.of(x, x) : Explanation.of(slope * x, slope, " · ", x);
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int units = units(reader);
        int rows = reader.outputShape().elements(reader.samples()) / units;
        return input == 0 ? IntStream.of(element) : IntStream.range(0, rows).map(row -> row * units + element);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        double x = reader.input(0, to);
        if (input == 1) {
            return Math.min(0, x);
        }
        return x > 0 ? 1 : reader.input(1, to % units(reader));
    }

    private static int units(Reader reader) {
        return reader.outputShape().sizes().getLast();
    }
}
