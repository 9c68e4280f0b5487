package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.graph.Node;
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

    /** 784 numbers by 64: pages of 256 rows, the last of 16; what is said is of all. */
    @Test
    void of_a_large_matrix_a_page_is_shown() {
        try (LookedRun open = FiveNetworks.DIGIT_MLP.open()) {
            open.until(Pass.FORWARD);
            Node weights = open.node("dense#2/weights");
            float[] all = open.sight().values(weights);

            TensorAnswer second = page(open, weights, 256);
            TensorAnswer last = page(open, weights, 768);

            assertThat(second.values()).containsExactly(Arrays.copyOfRange(all, 256 * 64, 512 * 64));
            assertThat(last.values()).containsExactly(Arrays.copyOfRange(all, 768 * 64, 784 * 64));
            assertThat(second.ofValues().count()).isEqualTo(784 * 64);
            assertThat(second.whole()).isEmpty();
        }
    }

    private static TensorAnswer page(LookedRun open, Node node, int firstRow) {
        return (TensorAnswer) new TensorLens(node.id(), ColorScope.TENSOR, 0, firstRow, TensorLens.Whole.NONE).look(open.sight()).orElseThrow();
    }

    @Test
    void of_an_image_one_channel_is_shown() {
        try (LookedRun open = FiveNetworks.DIGIT_CNN.open()) {
            open.until(Pass.FORWARD);
            Node map = open.node("conv2d#1/convolution"); // 26 x 26 of 32 channels
            float[] all = open.sight().row(map);

            TensorAnswer answer = (TensorAnswer) new TensorLens(map.id(), ColorScope.TENSOR, 5, 0, TensorLens.Whole.VALUES).look(open.sight()).orElseThrow();

            assertThat(answer.values()).hasSize(26 * 26);
            assertThat(answer.values()[3 * 26 + 4]).isEqualTo(all[(3 * 26 + 4) * 32 + 5]);
            assertThat(answer.whole().orElseThrow()).containsExactly(all);
        }
    }

    @Test
    void pages_that_are_not_there_show_nothing() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.FORWARD)) {
            int sum = run.id("dense#1/sum");

            assertThat(new TensorLens(sum, ColorScope.TENSOR, 1, 0, TensorLens.Whole.NONE).look(run.sight())).isEmpty();
            assertThat(new TensorLens(sum, ColorScope.TENSOR, 0, 1, TensorLens.Whole.NONE).look(run.sight())).isEmpty();
            assertThat(new TensorLens(sum, ColorScope.TENSOR, -1, 0, TensorLens.Whole.NONE).look(run.sight())).isEmpty();
        }
    }

    @Test
    void every_number_is_on_the_page_of_its_row() {
        TensorLayout matrix = TensorLayout.of(List.of(9216, 128));
        assertThat(matrix.rowsOfPage()).isEqualTo(128);
        assertThat(matrix.rowOf(300 * 128 + 5)).isEqualTo(300);
        TensorLayout image = TensorLayout.of(List.of(26, 26, 32));
        assertThat(image.matrixOf((3 * 26 + 4) * 32 + 5)).isEqualTo(5);
        assertThat(image.rowOf((3 * 26 + 4) * 32 + 5)).isEqualTo(3);
        TensorLayout kernels = TensorLayout.of(List.of(3, 3, 32, 64));
        assertThat(kernels.matrixOf((4 * 32 + 7) * 64 + 9)).isEqualTo(4);
        assertThat(kernels.rowOf((4 * 32 + 7) * 64 + 9)).isEqualTo(7);
        TensorLayout vector = TensorLayout.of(List.of(20_000));
        assertThat(vector.columns()).isEqualTo(128);
        assertThat(vector.page(new float[20_000], 0, 128)).hasSize(20_000 - 128 * 128);
    }
}
