package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.inspect.Sight;

class TensorLensTest {

    @Test
    void what_numbers_have_in_common_is_of_those_that_are_finite() {
        Statistics numbers = Statistics.of(new float[] {1, 3, 0, Float.NaN, Float.POSITIVE_INFINITY, -4});

        assertThat(numbers.count()).isEqualTo(6);
        assertThat(numbers.zeros()).isEqualTo(1);
        assertThat(numbers.notNumbers()).isEqualTo(1);
        assertThat(numbers.infinite()).isEqualTo(1);
        assertThat(numbers.mean()).isZero();
        assertThat(numbers.deviation()).isEqualTo(Math.sqrt(26 / 4.0), within(1e-12));
        assertThat(numbers.least()).isEqualTo(-4);
        assertThat(numbers.most()).isEqualTo(3);
        assertThat(IntStream.of(numbers.bins()).sum()).isEqualTo(4);
        assertThat(numbers.bins()[0]).isEqualTo(1);
        assertThat(numbers.bins()[numbers.bins().length - 1]).isEqualTo(1);
    }

    @Test
    void equal_numbers_fall_into_one_bin() {
        assertThat(Statistics.of(new float[] {2, 2, 2}).bins()[0]).isEqualTo(3);
    }

    @Test
    void without_numbers_there_is_nothing_to_say() {
        assertThat(Statistics.of(new float[] {Float.NaN}).mean()).isZero();
    }

    /** x = 2, w = 3, b = 1, y = 4: the layer's largest number is z = 7, and so is the network's; its largest gradient is dL/dw = 2. */
    @Test
    void full_colour_is_sought_in_the_tensor_the_layer_or_the_network() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.BACKWARD)) {
            Sight sight = run.sight();
            int bias = run.id("dense#1/bias");

            assertThat(look(sight, bias, ColorScope.TENSOR).valueRange()).isEqualTo(1);
            assertThat(look(sight, bias, ColorScope.LAYER).valueRange()).isEqualTo(7);
            assertThat(look(sight, run.id("loss/error"), ColorScope.LAYER).valueRange()).isEqualTo(4); // the target belongs to the loss
            assertThat(look(sight, run.id("loss/error"), ColorScope.NETWORK).valueRange()).isEqualTo(7);
            assertThat(look(sight, bias, ColorScope.NETWORK).gradientRange()).isEqualTo(2);
        }
    }

    private static TensorAnswer look(Sight sight, int node, ColorScope scope) {
        return (TensorAnswer) new TensorLens(node, scope).look(sight).orElseThrow();
    }

    @Test
    void before_the_backward_pass_there_are_no_gradients() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.FORWARD)) {
            TensorAnswer answer = look(run.sight(), run.id("dense#1/sum"), ColorScope.NETWORK);

            assertThat(answer.values()).containsExactly(7);
            assertThat(answer.gradients()).isEmpty();
            assertThat(answer.ofGradients()).isEmpty();
            assertThat(answer.gradientRange()).isZero();
        }
    }
}
