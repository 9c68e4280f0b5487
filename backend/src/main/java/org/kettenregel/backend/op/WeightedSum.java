package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/**
 * Every row times the weights, and the bias: z (n, units) = x (n, features) W (features, units) + b (units); a sequence has a row per step. In one
 * operation where it is large: the product alone would be as many numbers again.
 */
public record WeightedSum() implements Op {

    private static final int BIAS = 2;

    private static final MatMul PRODUCT = new MatMul();

    private static final Formula FORMULA = Formula.of(
            "z_j = \\sum_i x_i \\by w_{i→j} + 1 \\by b_{0→j}", "\\bar x_i = \\sum_j \\bar z_j \\by w_{i→j}", "\\bar w_{i→j} = \\sum_n \\bar z_{n→j}\\,x_{n→i}",
            "\\bar b_{0→j} = \\sum_n \\bar z_{n→j}\\one");

    @Override
    public int arity() {
        return 3;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape sums = PRODUCT.inferShape(inputs.subList(0, BIAS));
        Shape bias = inputs.get(BIAS);
        if (!bias.equals(Shape.fixed(sums.sizes().getLast()))) {
            throw new ShapeMismatch("weighted sum", "one bias per unit of " + sums, bias.toString());
        }
        return sums;
    }

    /** As for the product, whose first sum is the bias'. */
    @Override
    public long flops(List<Shape> inputs, Shape output, int samples) {
        return PRODUCT.flops(inputs, output, samples);
    }

    @Override
    public boolean overwrites(int input) {
        return true;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        PRODUCT.forward(kernels, call);
        kernels.addRowInto(call.output(), call.input(BIAS), call.output(), call.outputElements() / call.columns(), call.columns());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        PRODUCT.backward(kernels, call);
        if (call.wantsGradient(BIAS)) {
            call.gradient(BIAS).sumOfRows(kernels, call.outputGradient(), call.outputElements() / call.columns(), call.columns());
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        return PRODUCT.sum(element, reader).plus(reader.input(BIAS, element % units(reader))).end();
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int units = units(reader);
        return input == BIAS
                ? IntStream.range(0, reader.outputShape().elements(reader.samples()) / units).map(row -> row * units + element)
                : PRODUCT.reaches(input, element, reader);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        return input == BIAS ? 1 : PRODUCT.localDerivative(input, from, to, reader);
    }

    private static int units(Reader reader) {
        return reader.inputShape(BIAS).size(0);
    }
}
