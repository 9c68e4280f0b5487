package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/**
 * The features of every sample brought to mean 0 and variance 1, then scaled and shifted (Ba, Kiros and Hinton 2016). The features are the last
 * axis; every place of the other axes is normalised on its own, so other samples do not matter.
 *
 * @param epsilon added to the variance, so that equal features divide by no zero
 */
public record LayerNorm(double epsilon) implements Op {

    private static final int X = 0;
    private static final int SCALE = 1;
    private static final int SHIFT = 2;

    private static final int MEAN = 0;
    private static final int VARIANCE = 1;

    private static final Formula FORMULA = Formula.of(
            "\\hat x_{ij} = \\frac{x_{ij} - \\mu_i}{\\sqrt{\\sigma_i^2 + \\varepsilon}}, \\quad y_{ij} = \\gamma_j\\,\\hat x_{ij} + \\beta_j",
            "\\bar x_{ij} = \\frac{1}{\\sqrt{\\sigma_i^2 + \\varepsilon}} \\left(\\gamma_j\\,\\bar y_{ij}"
                    + " - \\frac{1}{m} \\sum_k \\gamma_k\\,\\bar y_{ik}"
                    + " - \\hat x_{ij}\\,\\frac{1}{m} \\sum_k \\gamma_k\\,\\bar y_{ik}\\,\\hat x_{ik}\\right)",
            "\\frac{\\partial L}{\\partial \\gamma_j} = \\sum_i \\bar y_{ij}\\,\\hat x_{ij}",
            "\\frac{\\partial L}{\\partial \\beta_j} = \\sum_i \\bar y_{ij}");

    public LayerNorm {
        if (!(epsilon > 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException("layer normalization: epsilon must be a positive number, found " + epsilon);
        }
    }

    @Override
    public int arity() {
        return 3;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape x = inputs.getFirst();
        if (!x.batched() || x.sizes().isEmpty()) {
            throw new ShapeMismatch("layer normalization", "samples with features", x.toString());
        }
        Shape features = Shape.fixed(x.sizes().getLast());
        for (Shape parameter : inputs.subList(SCALE, inputs.size())) {
            if (!parameter.equals(features)) {
                throw new ShapeMismatch("layer normalization", "one number per feature of " + x, parameter.toString());
            }
        }
        return x;
    }

    @Override
    public List<Shape> saved(List<Shape> inputs) {
        List<Integer> sizes = inputs.get(X).sizes();
        Shape places = new Shape(true, sizes.subList(0, sizes.size() - 1));
        return List.of(places, places);
    }

    @Override
    public boolean overwrites(int input) {
        return input == SHIFT;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        int columns = call.columns();
        int rows = call.rows();
        kernels.rowMomentsInto(call.input(X), call.saved(MEAN), call.saved(VARIANCE), rows, columns);
        kernels.layerNormInto(
                call.input(X), call.saved(MEAN), call.saved(VARIANCE), (float) epsilon, call.input(SCALE), call.input(SHIFT), call.output(),
                rows, columns);
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        int columns = call.columns();
        int rows = call.rows();
        if (call.wantsGradient(X)) {
            kernels.layerNormAdjointOnto(
                    call.input(X), call.saved(MEAN), call.saved(VARIANCE), (float) epsilon, call.input(SCALE), call.outputGradient(),
                    call.inputGradient(X), rows, columns);
        }
        if (call.wantsGradient(SCALE)) {
            kernels.layerNormScaleAdjointOnto(
                    call.input(X), call.saved(MEAN), call.saved(VARIANCE), (float) epsilon, call.outputGradient(), call.inputGradient(SCALE),
                    rows, columns);
        }
        if (call.wantsGradient(SHIFT)) {
            call.gradient(SHIFT).sumOfRows(kernels, call.outputGradient(), rows, columns);
        }
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        int features = features(reader);
        double x = reader.input(X, element);
        double scale = reader.input(SCALE, element % features);
        double shift = reader.input(SHIFT, element % features);
        double mean = reader.saved(MEAN, element / features);
        double variance = reader.saved(VARIANCE, element / features);
        return Explanation.of(
                scale * (x - mean) / Math.sqrt(variance + epsilon) + shift,
                scale, " · (", x, " − ", mean, ") / √(", variance, " + ", epsilon, ") + ", shift);
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int features = features(reader);
        if (input == X) {
            int start = element - element % features;
            return IntStream.range(start, start + features);
        }
        int rows = reader.outputShape().elements(reader.samples()) / features;
        return IntStream.range(0, rows).map(row -> row * features + element);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        int features = features(reader);
        return switch (input) {
            case X -> reader.input(SCALE, to % features) / deviation(to / features, reader)
                    * ((from == to ? 1 : 0) - (1 + normal(from, reader) * normal(to, reader)) / features);
            case SCALE -> normal(to, reader);
            default -> 1;
        };
    }

    private double normal(int element, Reader reader) {
        int row = element / features(reader);
        return (reader.input(X, element) - reader.saved(MEAN, row)) / deviation(row, reader);
    }

    private double deviation(int row, Reader reader) {
        return Math.sqrt(reader.saved(VARIANCE, row) + epsilon);
    }

    private static int features(Reader reader) {
        return reader.outputShape().sizes().getLast();
    }
}
