package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/**
 * Every feature brought to mean 0 and variance 1, then scaled and shifted (Ioffe and Szegedy 2015). The features are the last axis, all other
 * axes are rows of one matrix. Training takes mean and (biased) variance of the batch, everything else the running ones.
 *
 * @param momentum how much of the running statistics stays in each step
 * @param epsilon  added to the variance, so that a feature that is always the same divides by no zero
 */
public record BatchNorm(double momentum, double epsilon) implements Op {

    private static final int X = 0;
    private static final int SCALE = 1;
    private static final int SHIFT = 2;
    private static final int RUNNING_MEAN = 3;
    private static final int RUNNING_VARIANCE = 4;

    private static final int MEAN = 0;
    private static final int VARIANCE = 1;

    private static final Formula FORMULA = Formula.of(
            "\\hat x_{ij} = \\frac{x_{ij} - \\mu_j}{\\sqrt{\\sigma_j^2 + \\varepsilon}}, \\quad y_{ij} = \\gamma_j\\,\\hat x_{ij} + \\beta_j",
            "\\bar x_{ij} = \\frac{\\gamma_j}{\\sqrt{\\sigma_j^2 + \\varepsilon}} \\left(\\bar y_{ij} - \\frac{1}{n} \\sum_k \\bar y_{kj}"
                    + " - \\hat x_{ij}\\,\\frac{1}{n} \\sum_k \\bar y_{kj}\\,\\hat x_{kj}\\right)",
            "\\frac{\\partial L}{\\partial \\gamma_j} = \\sum_i \\bar y_{ij}\\,\\hat x_{ij}",
            "\\frac{\\partial L}{\\partial \\beta_j} = \\sum_i \\bar y_{ij}", "", "");

    public BatchNorm {
        if (!(momentum >= 0 && momentum < 1)) {
            throw new IllegalArgumentException("batch normalization: the momentum must be at least 0 and below 1, found " + momentum);
        }
        if (!(epsilon > 0 && Double.isFinite(epsilon))) {
            throw new IllegalArgumentException("batch normalization: epsilon must be a positive number, found " + epsilon);
        }
    }

    @Override
    public int arity() {
        return 5;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape x = inputs.getFirst();
        if (!x.batched() || x.sizes().isEmpty()) {
            throw new ShapeMismatch("batch normalization", "samples with features", x.toString());
        }
        Shape features = Shape.fixed(x.sizes().getLast());
        for (Shape parameter : inputs.subList(SCALE, inputs.size())) {
            if (!parameter.equals(features)) {
                throw new ShapeMismatch("batch normalization", "one number per feature of " + x, parameter.toString());
            }
        }
        return x;
    }

    @Override
    public List<Shape> saved(List<Shape> inputs) {
        return List.of(inputs.get(SCALE), inputs.get(SCALE));
    }

    @Override
    public boolean overwrites(int input) {
        return input == SHIFT;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        int rows = call.rows();
        DeviceBuffer mean = call.input(RUNNING_MEAN);
        DeviceBuffer variance = call.input(RUNNING_VARIANCE);
        if (call.training()) {
            mean = call.saved(MEAN);
            variance = call.saved(VARIANCE);
            kernels.columnMomentsInto(call.input(X), mean, variance, rows, call.columns());
        }
        kernels.batchNormInto(
                call.input(X), mean, variance, (float) epsilon, call.input(SCALE), call.input(SHIFT), call.output(), rows, call.columns());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        int columns = call.columns();
        int rows = call.rows();
        if (call.wantsGradient(X)) {
            kernels.batchNormAdjointOnto(
                    call.input(X), call.saved(MEAN), call.saved(VARIANCE), (float) epsilon, call.input(SCALE), call.outputGradient(),
                    call.inputGradient(X), rows, columns);
        }
        if (call.wantsGradient(SCALE)) {
            kernels.batchNormScaleAdjointOnto(
                    call.input(X), call.saved(MEAN), call.saved(VARIANCE), (float) epsilon, call.outputGradient(), call.inputGradient(SCALE),
                    rows, columns);
        }
        if (call.wantsGradient(SHIFT)) {
            call.gradient(SHIFT).sumOfRows(kernels, call.outputGradient(), rows, columns);
        }
    }

    @Override
    public boolean tracks() {
        return true;
    }

    @Override
    public void track(Kernels kernels, OpCall call) {
        move(kernels, call.saved(MEAN), call.input(RUNNING_MEAN), call.columns());
        move(kernels, call.saved(VARIANCE), call.input(RUNNING_VARIANCE), call.columns());
    }

    private void move(Kernels kernels, DeviceBuffer batch, DeviceBuffer running, int features) {
        kernels.scaleInto((float) momentum, running, running, features);
        kernels.scaleOnto((float) (1 - momentum), batch, running, features);
    }

    @Override
    public boolean differentiable(int input) {
        return input < RUNNING_MEAN;
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        int feature = element % features(reader);
        double x = reader.input(X, element);
        double scale = reader.input(SCALE, feature);
        double shift = reader.input(SHIFT, feature);
        double mean = mean(feature, reader);
        double variance = variance(feature, reader);
        return Explanation.of(
                scale * (x - mean) / Math.sqrt(variance + epsilon) + shift,
                scale, " · (", x, " − ", mean, ") / √(", variance, " + ", epsilon, ") + ", shift);
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int features = features(reader);
        if (input == X && !reader.training()) {
            return IntStream.of(element);
        }
        int feature = element % features;
        return reader.training() && !differentiable(input)
                ? IntStream.empty()
                : IntStream.range(0, rows(reader)).map(row -> row * features + feature);
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        int feature = to % features(reader);
        return switch (input) {
            case X -> reader.input(SCALE, feature) / deviation(feature, reader) * overDeviation(from, to, reader);
            case SCALE -> normal(to, reader);
            case SHIFT -> 1;
            default -> 0; // no gradient flows to statistics
        };
    }

    /** How the difference to the mean, in deviations, moves with x: in training mean and variance move along. */
    private double overDeviation(int from, int to, Reader reader) {
        double same = from == to ? 1 : 0;
        return reader.training() ? same - (1 + normal(from, reader) * normal(to, reader)) / rows(reader) : same;
    }

    private double normal(int element, Reader reader) {
        int feature = element % features(reader);
        return (reader.input(X, element) - mean(feature, reader)) / deviation(feature, reader);
    }

    private double deviation(int feature, Reader reader) {
        return Math.sqrt(variance(feature, reader) + epsilon);
    }

    private static double mean(int feature, Reader reader) {
        return reader.training() ? reader.saved(MEAN, feature) : reader.input(RUNNING_MEAN, feature);
    }

    private static double variance(int feature, Reader reader) {
        return reader.training() ? reader.saved(VARIANCE, feature) : reader.input(RUNNING_VARIANCE, feature);
    }

    private static int features(Reader reader) {
        return reader.outputShape().sizes().getLast();
    }

    private static int rows(Reader reader) {
        return reader.outputShape().elements(reader.samples()) / features(reader);
    }
}
