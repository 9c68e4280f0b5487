package org.kettenregel.backend.op;

import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;
import org.kettenregel.kernels.Kernels;

/**
 * What a step of a recurrent layer adds up: its part of the sums of all steps, and the memory times the recurrent weights. q (n, columns) from
 * s (n, steps, features), h (n, units) and U (units, columns).
 *
 * @param step counted from 0
 * @param from the first of the columns of s that are taken, counted from 0; there are as many as U has
 */
public record StepScores(int step, int from) implements Op {

    private static final int SUMS = 0;
    private static final int MEMORY = 1;
    private static final int WEIGHTS = 2;

    private static final Formula FORMULA = Formula.of(
            "q_j = s_{t,\\,a + j} + \\sum_i h_i \\by u_{i→j}", "\\bar s_{t,\\,a + j} = \\bar q_j", "\\bar h_i = \\sum_j \\bar q_j \\by u_{i→j}",
            "\\bar u_{i→j} = \\sum_n \\bar q_{n→j}\\,h_{n→i}");

    public StepScores {
        if (step < 0 || from < 0) {
            throw new IllegalArgumentException("step scores: steps and columns count from 0, found step %d and column %d".formatted(step, from));
        }
    }

    @Override
    public int arity() {
        return 3;
    }

    @Override
    public Shape inferShape(List<Shape> inputs) {
        Shape sums = inputs.get(SUMS);
        Shape memory = inputs.get(MEMORY);
        Shape weights = inputs.get(WEIGHTS);
        if (!memory.batched() || memory.sizes().size() != 1 || weights.batched() || weights.sizes().size() != 2
                || memory.size(0) != weights.size(0)) {
            throw new ShapeMismatch("step scores", "a memory (n, units) and weights (units, columns)", memory + " and " + weights);
        }
        if (!sums.batched() || sums.sizes().size() != 2 || sums.size(0) <= step || sums.size(1) - from < weights.size(1)) {
            throw new ShapeMismatch(
                    "step scores", "(n, steps, features) with at least %d steps and %d features".formatted(step + 1, from + weights.size(1)),
                    sums.toString());
        }
        return Shape.perSample(weights.size(1));
    }

    /** A product and a sum for every unit. */
    @Override
    public long flops(List<Shape> inputs, Shape output, int samples) {
        return Amount.product(2L * inputs.get(WEIGHTS).size(0), output.amount(samples));
    }

    /** Not the sums, of which it reads the columns of one step. */
    @Override
    public boolean overwrites(int input) {
        return input != SUMS;
    }

    @Override
    public void forward(Kernels kernels, OpCall call) {
        Shape sums = call.inputShape(SUMS);
        kernels.copyBlockInto(
                call.input(SUMS), firstColumn(sums), sums.width(), call.output(), 0, call.columns(), call.samples(), call.columns());
        kernels.matMulOnto(
                call.product(0, call.samples(), call.columns(), units(call), false, false), call.input(MEMORY), call.input(WEIGHTS), call.output());
    }

    @Override
    public void backward(Kernels kernels, OpCall call) {
        if (call.wantsGradient(SUMS)) {
            Shape sums = call.inputShape(SUMS);
            kernels.copyBlockOnto(
                    call.outputGradient(), 0, call.columns(), call.inputGradient(SUMS), firstColumn(sums), sums.width(), call.samples(),
                    call.columns());
        }
        if (call.wantsGradient(MEMORY)) {
            call.gradient(MEMORY).product(
                    kernels, call.product(1, call.samples(), units(call), call.columns(), false, true),
                    call.outputGradient(), call.input(WEIGHTS));
        }
        if (call.wantsGradient(WEIGHTS)) {
            call.gradient(WEIGHTS).product(
                    kernels, call.product(2, units(call), call.columns(), call.samples(), true, false),
                    call.input(MEMORY), call.outputGradient());
        }
    }

    /** Of this step in a sample's row of all steps. */
    private int firstColumn(Shape sums) {
        return step * sums.size(1) + from;
    }

    private static int units(OpCall call) {
        return call.inputShape(WEIGHTS).size(0);
    }

    @Override
    public Formula formula() {
        return FORMULA;
    }

    @Override
    public Explanation explain(int element, Reader reader) {
        Shape sums = reader.inputShape(SUMS);
        int units = reader.inputShape(WEIGHTS).size(0);
        int columns = reader.inputShape(WEIGHTS).size(1);
        int row = element / columns;
        int column = element % columns;
        Explanation.Sum sum = Explanation.sum().plus(reader.input(SUMS, row * sums.width() + firstColumn(sums) + column));
        for (int i = 0; i < units; i++) {
            sum.product(reader.input(MEMORY, row * units + i), reader.input(WEIGHTS, i * columns + column));
        }
        return sum.end();
    }

    @Override
    public IntStream reaches(int input, int element, Reader reader) {
        int columns = reader.inputShape(WEIGHTS).size(1);
        return switch (input) {
            case SUMS -> {
                Shape sums = reader.inputShape(SUMS);
                int column = element % sums.width() - firstColumn(sums);
                yield column < 0 || column >= columns ? IntStream.empty() : IntStream.of(element / sums.width() * columns + column);
            }
            case MEMORY -> {
                int first = element / reader.inputShape(MEMORY).size(0) * columns;
                yield IntStream.range(first, first + columns);
            }
            default -> IntStream.range(0, reader.samples()).map(row -> row * columns + element % columns);
        };
    }

    @Override
    public double localDerivative(int input, int from, int to, Reader reader) {
        int units = reader.inputShape(WEIGHTS).size(0);
        int columns = reader.inputShape(WEIGHTS).size(1);
        return switch (input) {
            case SUMS -> 1;
            case MEMORY -> reader.input(WEIGHTS, from % units * columns + to % columns);
            default -> reader.input(MEMORY, to / columns * units + from / columns);
        };
    }
}
