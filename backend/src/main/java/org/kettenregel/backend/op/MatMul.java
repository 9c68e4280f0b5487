package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/** Every row times the weights: z (n, units) = x (n, features) W (features, units); a sequence (n, steps, features) has a row per step. */
public record MatMul() implements Op {

    private static final Formula FORMULA =
            Formula.of("z_j = \\sum_i x_i \\by w_{i→j}", "\\bar x_i = \\sum_j \\bar z_j \\by w_{i→j}", "\\bar w_{i→j} = \\sum_n \\bar z_{n→j}\\,x_{n→i}");

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape x = inputs.get(0);
        Shape w = inputs.get(1);
        if (!x.batched() || x.sizes().isEmpty() || x.sizes().size() > 2 || w.batched() || w.sizes().size() != 2) {
            throw new ShapeMismatch("matrix product", "(n, features) or (n, steps, features), and (features, units)", x + " and " + w);
        }
        int features = x.sizes().getLast();
        if (features != w.size(0)) {
            throw new ShapeMismatch("matrix product", "weights with " + features + " rows, one per feature", w.toString());
        }
        return x.sizes().size() == 1 ? Shape.perSample(w.size(1)) : Shape.perSample(x.size(0), w.size(1));
    }

    /** A product and a sum for every feature. */
    @Override
    public long flops(List<Shape> inputs, Shape output, int samples) {
        return Amount.product(2L * inputs.get(1).size(0), output.amount(samples));
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.matMulInto(call.product(0, call.rows(), call.columns(), call.inputColumns(0), false, false), call.input(0), call.input(1), call.output());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.wantsGradient(0)) {
            call.gradient(0).product(
                    kernels, call.product(1, call.rows(), call.inputColumns(0), call.columns(), false, true),
                    call.outputGradient(), call.input(1));
        }
        if (call.wantsGradient(1)) {
            call.gradient(1).product(
                    kernels, call.product(2, call.inputColumns(0), call.columns(), call.rows(), true, false),
                    call.input(0), call.outputGradient());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        return sum(element, reader).end();
    }

    /** The products that make an element, to which others may add. */
    Explanation.Sum sum(int element, Reader reader) {
        int features = reader.inputShape(1).size(0);
        int units = reader.inputShape(1).size(1);
        Explanation.Sum sum = Explanation.sum();
        for (int i = 0; i < features; i++) {
            sum.product(reader.input(0, element / units * features + i), reader.input(1, i * units + element % units));
        }
        return sum;
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int features = reader.inputShape(1).size(0);
        int units = reader.inputShape(1).size(1);
        if (input == 0) {
            int start = element / features * units;
            return IntStream.range(start, start + units);
        }
        int rows = reader.outputShape().elements(reader.samples()) / units;
        return IntStream.range(0, rows).map(row -> row * units + element % units);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        int features = reader.inputShape(1).size(0);
        int units = reader.inputShape(1).size(1);
        return input == 0
                ? reader.input(1, from % features * units + to % units)
                : reader.input(0, to / units * features + from / units);
    }
}
