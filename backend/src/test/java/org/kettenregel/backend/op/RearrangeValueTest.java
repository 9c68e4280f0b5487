package org.kettenregel.backend.op;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** Where the numbers go in ops that only move them, worked by hand. */
class RearrangeValueTest {

    private static double[] outputs(Op op, int samples, List<Shape> shapes, double[]... inputs) {
        OpBench bench = OpBench.exact(new OpSample("", op, samples, shapes, List.of(inputs)));
        bench.forward();
        return IntStream.range(0, bench.outputs()).mapToDouble(bench::output).toArray();
    }

    private static double[] of(double... values) {
        return values;
    }

    @Test
    void words_are_looked_up_in_the_table() {
        double[] table = {0.1, 0.2, 1.1, 1.2, 2.1, 2.2};

        double[] out = outputs(new Embedding(), 2, List.of(Shape.fixed(3, 2), Shape.perSample(2)), table, of(2, 0, 1, 1));

        assertThat(out).containsExactly(2.1, 2.2, 0.1, 0.2, 1.1, 1.2, 1.1, 1.2);
    }

    @Test
    void a_word_outside_the_vocabulary_gives_nan_in_value_and_explanation() {
        OpBench bench = OpBench.exact(new OpSample(
                "", new Embedding(), 1, List.of(Shape.fixed(2, 1), Shape.perSample(2)), List.of(of(7, 8), of(2, 0.5))));

        bench.forward();

        for (int i = 0; i < 2; i++) {
            assertThat(bench.output(i)).isNaN();
            assertThat(new Embedding().explain(i, bench).result()).isNaN();
        }
        assertThat(new Embedding().reaches(0, 1, bench)).isEmpty();
    }

    @Test
    void a_class_is_a_one_among_zeros() {
        assertThat(outputs(new OneHot(3), 2, List.of(Shape.perSample()), of(2, 0))).containsExactly(0, 0, 1, 1, 0, 0);
    }

    @Test
    void features_are_put_side_by_side() {
        double[] out = outputs(new Concatenate(2), 2, List.of(Shape.perSample(1), Shape.perSample(2)), of(1, 2), of(10, 11, 20, 21));

        assertThat(out).containsExactly(1, 10, 11, 2, 20, 21);
    }

    @Test
    void channels_of_images_are_put_side_by_side_at_every_pixel() {
        double[] out = outputs(new Concatenate(2), 1, List.of(Shape.perSample(2, 1, 1), Shape.perSample(2, 1, 2)), of(1, 2), of(10, 11, 20, 21));

        assertThat(out).containsExactly(1, 10, 11, 2, 20, 21);
    }

    @Test
    void a_slice_is_the_part_from_the_first_to_before_the_last() {
        assertThat(outputs(new Slice(1, 3), 2, List.of(Shape.perSample(4)), of(0, 1, 2, 3, 10, 11, 12, 13))).containsExactly(1, 2, 11, 12);
    }

    @Test
    void a_step_is_taken_out_of_a_sequence_and_steps_make_one_again() {
        double[] sequence = {0, 1, 10, 11, 20, 21, 100, 101, 110, 111, 120, 121}; // 2 samples, 3 steps, 2 features
        List<Shape> shapes = List.of(Shape.perSample(3, 2));

        double[] first = outputs(new TakeStep(0), 2, shapes, sequence);
        double[] second = outputs(new TakeStep(1), 2, shapes, sequence);
        double[] third = outputs(new TakeStep(2), 2, shapes, sequence);
        double[] again = outputs(
                new StackSteps(3), 2, List.of(Shape.perSample(2), Shape.perSample(2), Shape.perSample(2)), first, second, third);

        assertThat(second).containsExactly(10, 11, 110, 111);
        assertThat(again).containsExactly(sequence);
    }

    @Test
    void other_sizes_leave_the_numbers_in_their_order() {
        double[] numbers = {0, 1, 2, 3, 4, 5, 10, 11, 12, 13, 14, 15};

        assertThat(outputs(new Reshape(List.of(3, 2)), 2, List.of(Shape.perSample(6)), numbers)).containsExactly(numbers);
        assertThat(outputs(new Reshape(List.of(6)), 2, List.of(Shape.perSample(1, 2, 3)), numbers)).containsExactly(numbers);
    }

    @Test
    void shapes_follow_from_what_is_moved() {
        assertThat(new Embedding().inferShape(List.of(Shape.fixed(9, 4), Shape.perSample(7)))).isEqualTo(Shape.perSample(7, 4));
        assertThat(new OneHot(5).inferShape(List.of(Shape.perSample(1)))).isEqualTo(Shape.perSample(5));
        assertThat(new Concatenate(2).inferShape(List.of(Shape.perSample(8, 8, 3), Shape.perSample(8, 8, 1)))).isEqualTo(Shape.perSample(8, 8, 4));
        assertThat(new Slice(2, 5).inferShape(List.of(Shape.perSample(4, 6)))).isEqualTo(Shape.perSample(4, 3));
        assertThat(new TakeStep(2).inferShape(List.of(Shape.perSample(3, 5)))).isEqualTo(Shape.perSample(5));
        assertThat(new StackSteps(2).inferShape(List.of(Shape.perSample(5), Shape.perSample(5)))).isEqualTo(Shape.perSample(2, 5));
        assertThat(new Reshape(List.of(28, 28, 1)).inferShape(List.of(Shape.perSample(784)))).isEqualTo(Shape.perSample(28, 28, 1));
    }

    @Test
    void what_does_not_fit_says_what_was_expected_and_found() {
        refuses(new Embedding(), "embedding: expected (vocabulary, features) and (n, steps), found (9, 4) and (n, 7, 1)",
                Shape.fixed(9, 4), Shape.perSample(7, 1));
        refuses(new OneHot(3), "one-hot: expected (n) or (n, 1), found (n, 2)", Shape.perSample(2));
        refuses(new Concatenate(2), "concatenate: expected (n, 8, 3) except for the last size, found (n, 9, 3)",
                Shape.perSample(8, 3), Shape.perSample(9, 3));
        refuses(new Slice(2, 5), "slice: expected at least 5 features, found (n, 4)", Shape.perSample(4));
        refuses(new TakeStep(3), "take step: expected (n, steps, features) with at least 4 steps, found (n, 3, 2)", Shape.perSample(3, 2));
        refuses(new StackSteps(2), "stack of steps: expected (n, features), the same for every step, found (n, 2) and (n, 3)",
                Shape.perSample(2), Shape.perSample(3));
        refuses(new Reshape(List.of(3, 3)), "reshape: expected sizes that multiply to 8, as those of (n, 8) do, found (n, 3, 3)", Shape.perSample(8));
    }

    private static void refuses(Op op, String message, Shape... shapes) {
        assertThatThrownBy(() -> op.inferShape(List.of(shapes))).isInstanceOf(ShapeMismatch.class).hasMessage(message);
    }

    @Test
    void nothing_is_cut_out_backwards_or_put_together_from_nothing() {
        assertThatIllegalArgumentException().isThrownBy(() -> new Slice(3, 3)).withMessage("slice: it needs 0 <= from < to, found from 3, to 3");
        assertThatIllegalArgumentException().isThrownBy(() -> new Concatenate(0))
                .withMessage("concatenate: the number of inputs must be positive, found 0");
        assertThatIllegalArgumentException().isThrownBy(() -> new OneHot(0))
                .withMessage("one-hot: the number of classes must be positive, found 0");
    }
}
