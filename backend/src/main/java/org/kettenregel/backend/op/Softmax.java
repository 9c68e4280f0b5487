package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.catalog.Named;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/** Probabilities from scores, along the last axis: y_i = exp(x_i) / sum_j exp(x_j). */
@Named(order = 7, id = "softmax")
public record Softmax() implements Op, Activation {

    private static final Formula FORMULA =
            Formula.of("y_i = \\frac{e^{x_i}}{\\sum_j e^{x_j}}", "\\bar x_i = \\sum_j \\bar y_j \\cdot y_j\\,([i = j] - y_i)");

    @Override
    public int arity() {
        return 1;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape shape = inputs.getFirst();
        if (shape.sizes().isEmpty()) {
            throw new ShapeMismatch("Softmax", "at least one axis beside the samples", shape.toString());
        }
        return shape;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.softmaxInto(call.input(0), call.output(), call.rows(), call.columns());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        kernels.softmaxAdjointOnto(
                call.output(), call.outputGradient(), call.inputGradient(0), call.rows(), call.columns());
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
        double max = row(element, reader).mapToDouble(j -> reader.input(0, j)).max().orElseThrow();
        double sum = row(element, reader).mapToDouble(j -> Math.exp(reader.input(0, j) - max)).sum();
        double x = reader.input(0, element);
        return Explanation.of(Math.exp(x - max) / sum, "exp(", x, ") / ", sum * Math.exp(max));
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        return row(element, reader);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return reader.output(to) * ((from == to ? 1 : 0) - reader.output(from));
    }

    private static IntStream row(int element, Reader reader) {
        int columns = reader.outputShape().sizes().getLast();
        int start = element - element % columns;
        return IntStream.range(start, start + columns);
    }
}
