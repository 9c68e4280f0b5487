package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/** The same bias for every sample: y (n, units) = z (n, units) + b (units). */
public record AddBias() implements Op {

    private static final Formula FORMULA =
            Formula.of("y_j = z_j + 1 \\by b_{0→j}", "\\bar z_j = \\bar y_j", "\\bar b_{0→j} = \\sum_n \\bar y_{n→j}\\one");

    @Override
    public int arity() {
        return 2;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape z = inputs.get(0);
        Shape b = inputs.get(1);
        if (z.sizes().isEmpty() || b.batched() || !b.sizes().equals(List.of(z.sizes().getLast()))) {
            throw new ShapeMismatch("bias", "one number per unit of " + z, b.toString());
        }
        return z;
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        kernels.addRowInto(call.input(0), call.input(1), call.output(), call.rows(), call.columns());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.wantsGradient(0)) {
            call.gradient(0).scaled(kernels, 1, call.outputGradient(), call.outputElements());
        }
        if (call.wantsGradient(1)) {
            call.gradient(1).sumOfRows(kernels, call.outputGradient(), call.rows(), call.columns());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        double z = reader.input(0, element);
        double b = reader.input(1, element % units(reader));
        return Explanation.of(z + b, z, " + ", b);
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int units = units(reader);
        int rows = reader.outputShape().elements(reader.samples()) / units;
        return input == 0 ? IntStream.of(element) : IntStream.range(0, rows).map(row -> row * units + element);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return 1;
    }

    private static int units(Reader reader) {
        return reader.outputShape().sizes().getLast();
    }
}
