package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.backend.lens.WindowNetworks.convolution;

import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.op.Reader;

/** Kernels against the engine's gradients, measured slopes, and what operations say about single numbers. */
class KernelLensTest {

    private static final int WEIGHTS = 200;

    static Stream<Conv2D> windows() {
        return Stream.of(
                convolution(4, 3, 1, Padding.VALID, 1), convolution(4, 3, 1, Padding.SAME, 1), convolution(3, 3, 2, Padding.SAME, 1),
                convolution(3, 4, 3, Padding.VALID, 1), convolution(3, 3, 1, Padding.VALID, 2), convolution(2, 3, 2, Padding.SAME, 3),
                convolution(5, 1, 1, Padding.VALID, 1), convolution(2, 5, 4, Padding.SAME, 1));
    }

    private static KernelAnswer look(Sight sight, Node convolution, int inChannel, int outChannel) {
        return (KernelAnswer) new KernelLens(convolution.id(), inChannel, outChannel).look(sight).orElseThrow();
    }

    @Test
    void sums_of_200_kernel_weights_of_the_keras_network_are_the_engines_gradients_and_the_measured_slopes() {
        try (LookedRun open = FiveNetworks.DIGIT_CNN.open(); DoubleTwin twin = new DoubleTwin(FiveNetworks.DIGIT_CNN)) {
            open.until(Pass.BACKWARD);
            twin.follow(open);
            Sight sight = open.sight();
            Random random = new Random(11);

            for (int i = 0; i < WEIGHTS; i++) {
                String layer = random.nextBoolean() ? "conv2d#1" : "conv2d#2";
                Node weights = open.node(layer + "/weights");
                int element = random.nextInt(weights.shape().width());
                int filters = weights.shape().size(3);
                int channels = weights.shape().size(2);
                KernelAnswer answer = look(sight, open.node(layer + "/convolution"), element / filters % channels, element % filters);
                double sum = answer.backward().orElseThrow().batchSums()[element / filters / channels];

                double engine = sight.gradients(weights)[element];
                assertThat(Math.abs(sum - engine)).as("%s of %s, engine %s", element, layer, engine).isLessThanOrEqualTo(1e-5 * Math.abs(engine) + 1e-9);
                double slope = twin.slope(weights, element);
                assertThat(Math.abs(sum - slope)).as("%s of %s, slope %s", element, layer, slope).isLessThanOrEqualTo(1e-4 * Math.abs(slope) + 1e-7);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void every_product_and_every_sum_on_the_way_forward_is_what_the_operation_explains(Conv2D second) {
        try (LookedRun open = WindowNetworks.of(convolution(3, 3, 1, Padding.VALID, 1), second)) {
            open.until(Pass.FORWARD);
            Sight sight = open.sight();
            Node node = open.node("conv2d#2/convolution");
            int out = second.filters() - 1;

            KernelAnswer answer = look(sight, node, 2, out);

            Reader reader = sight.reader(node);
            WindowSizes sizes = answer.sizes();
            for (int place = 0; place < sizes.places(); place++) {
                double explained = node.op().explain(place * sizes.outChannels() + out, reader).result();
                assertThat((double) answer.forward().totals()[place]).isCloseTo(explained, within(1e-6));
                assertThat(sum(answer.forward().partials(), place * 3, 3)).isCloseTo(explained, within(1e-6));
                assertThat(sum(answer.forward().products(), place * sizes.cells(), sizes.cells()))
                        .isCloseTo(answer.forward().partials()[place * 3 + 2], within(1e-6));
            }
            assertThat(answer.forward().current()).isTrue();
            assertThat(answer.backward()).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void every_sum_on_the_way_back_is_the_engines_gradient(Conv2D second) {
        try (LookedRun open = WindowNetworks.of(convolution(3, 3, 1, Padding.VALID, 1), second)) {
            open.until(Pass.BACKWARD);
            Sight sight = open.sight();
            Node node = open.node("conv2d#2/convolution");

            KernelAnswer answer = look(sight, node, 1, 1);

            KernelAnswer.Backward backward = answer.backward().orElseThrow();
            assertThat(backward.fits()).isTrue();
            for (int cell = 0; cell < answer.sizes().cells(); cell++) {
                assertThat((double) backward.batchSums()[cell]).isCloseTo(backward.gradients()[cell], within(1e-6));
                assertThat(sum(backward.products(), cell * answer.sizes().places(), answer.sizes().places())).isCloseTo(backward.sums()[cell], within(1e-6));
            }
            assertThat(backward.imageGradient()).usingComparatorWithPrecision(1e-6f)
                    .containsExactly(ImageRows.channel(sight.gradientRow(open.node("conv2d#1/activation")), 3, 1));
        }
    }

    @ParameterizedTest
    @MethodSource("windows")
    void what_each_output_sends_to_a_pixel_is_gradient_times_local_derivative(Conv2D second) {
        try (LookedRun open = WindowNetworks.of(convolution(3, 3, 1, Padding.VALID, 1), second)) {
            open.until(Pass.BACKWARD);
            Sight sight = open.sight();
            Node node = open.node("conv2d#2/convolution");

            KernelAnswer answer = look(sight, node, 2, 0);

            Reader reader = sight.reader(node);
            KernelAnswer.Backward backward = answer.backward().orElseThrow();
            int filters = answer.sizes().outChannels();
            for (int pixel = 0; pixel < answer.sizes().inHeight() * answer.sizes().inWidth(); pixel++) {
                int from = pixel * 3 + 2;
                double[] byChannel = new double[filters];
                node.op().reaches(0, from, reader).forEach(to -> byChannel[to % filters] += reader.outputGradient(to) * node.op().localDerivative(0, from, to, reader));
                for (int filter = 0; filter < filters; filter++) {
                    assertThat((double) backward.byChannel()[pixel * filters + filter]).isCloseTo(byChannel[filter], within(1e-6));
                }
                assertThat(sum(backward.shares(), pixel * answer.sizes().cells(), answer.sizes().cells())).isCloseTo(byChannel[0], within(1e-6));
                assertThat(sum(backward.byChannel(), pixel * filters, filters)).isCloseTo(backward.imageGradient()[pixel], within(1e-6));
            }
        }
    }

    /** Sum of what is a number. */
    private static double sum(float[] values, int from, int count) {
        return IntStream.range(from, from + count).mapToDouble(i -> values[i]).filter(value -> !Double.isNaN(value)).sum();
    }

    /** Of grey pixels: among equal ones the largest of a window is not settled, and there is no slope. */
    @Test
    void the_first_layers_gradient_of_the_image_is_the_measured_slope_though_training_needs_none() {
        try (LookedRun open = FiveNetworks.DIGIT_CNN.open(); DoubleTwin twin = new DoubleTwin(FiveNetworks.DIGIT_CNN)) {
            open.until(Pass.BACKWARD);
            twin.follow(open);

            KernelAnswer answer = look(open.sight(), open.node("conv2d#1/convolution"), 0, 5);

            KernelAnswer.Backward backward = answer.backward().orElseThrow();
            assertThat(backward.inRun()).isFalse();
            float[] image = answer.forward().image();
            for (int pixel : IntStream.range(0, image.length).filter(i -> image[i] > 0.2 && image[i] < 0.8).limit(5).toArray()) {
                double slope = twin.slope(open.graph().input(), pixel);
                assertThat((double) backward.imageGradient()[pixel]).isCloseTo(slope, within(1e-4 * Math.abs(slope) + 1e-7));
            }
        }
    }

    @Test
    void the_largest_terms_come_first_whatever_their_sign() {
        float[] terms = {0, 1, -3, 2, 0, 0, 0.5f, 0};

        float[] largest = LargestTerms.of(terms, 4);

        assertThat(largest).containsExactly(2, 3, 1, -1, -1, -1, 2, -1, -1, -1, -1, -1);
    }

    /** 1 x 1 x the gradients 1, 2, 3 and 4 at the largest of each window: 4 + 12 + 18 + 28. */
    @Test
    void the_single_weight_before_the_known_pooling_gets_62() {
        try (LookedRun open = WindowNetworks.preset("max-pooling")) {
            open.until(Pass.BACKWARD);

            KernelAnswer answer = look(open.sight(), open.node("conv2d#2/convolution"), 0, 0);

            KernelAnswer.Backward backward = answer.backward().orElseThrow();
            assertThat(answer.forward().totals()).containsExactly(1, 0, 3, 6, 2, 4, 5, 2, 2, 6, 2, 0, 3, 4, 1, 7);
            assertThat(backward.products()).containsExactly(0, 0, 0, 12, 0, 4, 0, 0, 0, 18, 0, 0, 0, 0, 0, 28);
            assertThat(backward.sums()).containsExactly(62);
            assertThat(backward.gradients()).containsExactly(62);
            assertThat(backward.largest()).containsExactly(15, 9, 3, 5, -1, -1);
        }
    }

    @Test
    void moved_weights_no_longer_explain_the_output() {
        try (LookedRun open = WindowNetworks.preset("max-pooling")) {
            open.until(Pass.UPDATE);

            KernelAnswer answer = look(open.sight(), open.node("conv2d#2/convolution"), 0, 0);

            assertThat(answer.forward().current()).isFalse();
        }
    }

    @Test
    void what_is_nowhere_or_not_yet_is_not_answered() {
        try (LookedRun open = WindowNetworks.of(convolution(3, 3, 1, Padding.VALID, 1), new MaxPooling(2))) {
            int node = open.node("conv2d#1/convolution").id();
            assertThat(new KernelLens(node, 0, 0).look(open.sight())).isEmpty();
            open.until(Pass.FORWARD);

            for (KernelLens lens : new KernelLens[] {
                new KernelLens(-1, 0, 0), new KernelLens(1000, 0, 0), new KernelLens(node, -1, 0), new KernelLens(node, 1, 0), new KernelLens(node, 0, 3),
                new KernelLens(open.node("max-pooling#2/pool").id(), 0, 0)}) {
                assertThat(lens.look(open.sight())).as("%s", lens).isEmpty();
            }
        }
    }
}
