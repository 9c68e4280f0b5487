package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

class RecurrentOpTest {

    private static final Shape SUMS = Shape.perSample(3, 4);
    private static final Shape MEMORY = Shape.perSample(2);

    private static double[] outputs(Op op, List<Shape> shapes, double[]... inputs) {
        OpBench bench = OpBench.exact(new OpSample("by hand", op, 1, shapes, List.of(inputs)));
        bench.forward();
        return IntStream.range(0, bench.outputs()).mapToDouble(bench::output).toArray();
    }

    @Test
    void a_weighted_sum_is_the_product_and_the_bias_in_every_row() {
        double[] sums = outputs(
                new WeightedSum(), List.of(Shape.perSample(2, 2), Shape.fixed(2, 1), Shape.fixed(1)),
                new double[] {1, 2, 3, 4}, new double[] {10, 100}, new double[] {0.5});

        assertThat(sums).containsExactly(210.5, 430.5);
    }

    @Test
    void scores_are_the_columns_of_a_step_and_the_product_of_the_memory() {
        double[] sums = {1, 2, 3, 4, 10, 20, 30, 40, 100, 200, 300, 400};
        double[] memory = {5, 7};
        double[] weights = {1, 0, 1, 1}; // (5 + 7, 7)

        double[] scores = outputs(new StepScores(1, 2), List.of(SUMS, MEMORY, Shape.fixed(2, 2)), sums, memory, weights);

        assertThat(scores).containsExactly(30 + 5 + 7, 40 + 7);
    }

    @Test
    void a_sum_of_products_keeps_and_lets_in() {
        Shape one = Shape.perSample(1);

        double[] cell = outputs(
                new SumOfProducts(), List.of(one, one, one, one), new double[] {0.5}, new double[] {6}, new double[] {0.25}, new double[] {-2});

        assertThat(cell).containsExactly(3 - 0.5);
    }

    @Test
    void work_counts_the_products() {
        List<Shape> scores = List.of(SUMS, MEMORY, Shape.fixed(2, 4));

        assertThat(new StepScores(0, 0).flops(scores, Shape.perSample(4), 10)).isEqualTo(2 * 2 * 4 * 10);
        assertThat(new SumOfProducts().flops(List.of(), Shape.perSample(4), 10)).isEqualTo(3 * 4 * 10);
    }

    @Test
    void shapes_that_do_not_fit_are_refused_in_a_sentence() {
        refuses(new WeightedSum(), "weighted sum: expected one bias per unit of (n, 3, 2), found (3)", SUMS, Shape.fixed(4, 2), Shape.fixed(3));
        refuses(new StepScores(3, 0), "step scores: expected (n, steps, features) with at least 4 steps and 4 features, found (n, 3, 4)",
                SUMS, MEMORY, Shape.fixed(2, 4));
        refuses(new StepScores(0, 1), "step scores: expected (n, steps, features) with at least 1 steps and 5 features, found (n, 3, 4)",
                SUMS, MEMORY, Shape.fixed(2, 4));
        refuses(new StepScores(0, 0), "step scores: expected a memory (n, units) and weights (units, columns), found (n, 2) and (3, 4)",
                SUMS, MEMORY, Shape.fixed(3, 4));
        refuses(new SigmoidGate(2, 5), "gate: expected (n, features) with at least 5 features, found (n, 4)", Shape.perSample(4));
        refuses(new TanhGate(0, 1), "gate: expected (n, features) with at least 1 features, found (n, 3, 4)", SUMS);
    }

    private static void refuses(Op op, String message, Shape... inputs) {
        assertThatExceptionOfType(ShapeMismatch.class).isThrownBy(() -> op.inferShape(List.of(inputs))).withMessage(message);
    }

    @Test
    void columns_and_steps_count_from_zero() {
        assertThatIllegalArgumentException().isThrownBy(() -> new StepScores(-1, 0))
                .withMessage("step scores: steps and columns count from 0, found step -1 and column 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new SigmoidGate(-1, 2)).withMessage("gate: it needs 0 <= from < to, found from -1, to 2");
        assertThatIllegalArgumentException().isThrownBy(() -> new TanhGate(2, 2)).withMessage("gate: it needs 0 <= from < to, found from 2, to 2");
    }
}
