package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.lens.WindowNetworks.convolution;

import java.util.BitSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.lens.WindowReachAnswer.Area;

class WindowReachLensTest {

    private static WindowReachAnswer look(LookedRun open, String node, int element) {
        return (WindowReachAnswer) new WindowReachLens(open.node(node).id(), element).look(open.sight()).orElseThrow();
    }

    /** Two windows of 3 x 3 see 5 x 5, and two such side by side 6 x 6; pooled cell (3, 4) begins at pixel (6, 8). */
    @Test
    void a_pooled_cell_of_the_keras_network_looks_at_six_by_six_pixels() {
        try (LookedRun open = FiveNetworks.DIGIT_CNN.open()) {
            open.until(Pass.FORWARD);

            WindowReachAnswer answer = look(open, "max-pooling#3/pool", (3 * 12 + 4) * 64);

            assertThat(answer.before().getFirst()).isEqualTo(new Area(open.graph().input().id(), 28, 28, 6, 8, 11, 13));
            assertThat(answer.image()).hasSize(784);
            assertThat(answer.row()).isEqualTo(3);
            assertThat(answer.column()).isEqualTo(4);
        }
    }

    /** Pixel (0, 0) lies in one window of each convolution, pixel (10, 10) in nine, which lie in twenty-five. */
    @Test
    void a_pixel_reaches_the_windows_that_see_it() {
        try (LookedRun open = FiveNetworks.DIGIT_CNN.open()) {
            open.until(Pass.FORWARD);
            int input = open.graph().input().id();

            WindowReachAnswer corner = (WindowReachAnswer) new WindowReachLens(input, 0).look(open.sight()).orElseThrow();
            WindowReachAnswer middle = (WindowReachAnswer) new WindowReachLens(input, 10 * 28 + 10).look(open.sight()).orElseThrow();

            assertThat(corner.behind()).contains(new Area(open.node("max-pooling#3/pool").id(), 12, 12, 0, 0, 0, 0));
            assertThat(middle.behind()).contains(
                    new Area(open.node("conv2d#1/convolution").id(), 26, 26, 8, 8, 10, 10),
                    new Area(open.node("conv2d#2/convolution").id(), 24, 24, 6, 6, 10, 10),
                    new Area(open.node("max-pooling#3/pool").id(), 12, 12, 3, 3, 5, 5));
        }
    }

    static Stream<LayerSpec> seconds() {
        return Stream.of(
                convolution(2, 3, 2, Padding.SAME, 1), convolution(2, 3, 1, Padding.VALID, 2), convolution(2, 4, 3, Padding.VALID, 1),
                new MaxPooling(3, 2, Padding.SAME), new AveragePooling(2, 2, Padding.VALID), new Upsampling(2), new BatchNormalization());
    }

    /** Everything that the operations say single elements reach, followed from every pixel of the image. */
    @ParameterizedTest
    @MethodSource("seconds")
    void areas_are_what_the_operations_say_pixels_reach(LayerSpec second) {
        try (LookedRun open = WindowNetworks.of(convolution(2, 3, 1, Padding.SAME, 1), second)) {
            open.until(Pass.FORWARD);
            Sight sight = open.sight();
            Node input = open.graph().input();
            Node last = open.graph().nodes().stream().filter(ImageRows::isImage).reduce((a, b) -> b).orElseThrow();
            int cell = last.shape().size(0) / 2 * last.shape().size(1) + 1;

            WindowReachAnswer answer = (WindowReachAnswer) new WindowReachLens(last.id(), cell * last.shape().size(2)).look(sight).orElseThrow();

            int top = 99;
            int left = 99;
            int bottom = -1;
            int right = -1;
            for (int pixel = 0; pixel < input.shape().width(); pixel++) {
                if (!(second instanceof BatchNormalization) && reached(sight, input, pixel, last).stream().anyMatch(to -> to / last.shape().size(2) == cell)) {
                    top = Math.min(top, pixel / 16);
                    bottom = Math.max(bottom, pixel / 16);
                    left = Math.min(left, pixel % 16);
                    right = Math.max(right, pixel % 16);
                }
            }
            assertThat(answer.before().getFirst()).isEqualTo(second instanceof BatchNormalization
                    ? new Area(input.id(), 16, 16, 7, 0, 9, 2) // averages over the batch are left out
                    : new Area(input.id(), 16, 16, top, left, bottom, right));
        }
    }

    private static BitSet reached(Sight sight, Node from, int element, Node to) {
        BitSet[] reached = new BitSet[sight.graph().nodes().size()];
        for (int i = 0; i < reached.length; i++) {
            reached[i] = new BitSet();
        }
        reached[from.id()].set(element);
        for (Node node : sight.graph().nodes().subList(from.id(), to.id())) {
            for (Graph.Use use : sight.graph().uses(node.id())) {
                if (use.consumer().id() <= to.id()) {
                    reached[node.id()].stream().forEach(
                            each -> use.consumer().op().reaches(use.input(), each, sight.reader(use.consumer())).forEach(reached[use.consumer().id()]::set));
                }
            }
        }
        return reached[to.id()];
    }

    @Test
    void what_is_no_image_or_nowhere_is_not_answered() {
        try (LookedRun open = WindowNetworks.preset("max-pooling")) {
            open.until(Pass.FORWARD);
            int pool = open.node("max-pooling#3/pool").id();

            for (WindowReachLens lens : new WindowReachLens[] {
                new WindowReachLens(-1, 0), new WindowReachLens(999, 0), new WindowReachLens(pool, 4), new WindowReachLens(pool, -1),
                new WindowReachLens(open.node("flatten#4/flat").id(), 0)}) {
                assertThat(lens.look(open.sight())).as("%s", lens).isEmpty();
            }
        }
    }

    @Test
    void what_comes_before_the_image_is_said_to_count_whole() {
        try (LookedRun open = WindowNetworks.preset("max-pooling")) {
            open.until(Pass.FORWARD);

            WindowReachAnswer answer = look(open, "max-pooling#3/pool", 1);

            assertThat(answer.whole()).isTrue();
            assertThat(answer.image()).isEmpty();
            assertThat(answer.before().getFirst()).isEqualTo(new Area(open.node("reshape#1/reshaped").id(), 4, 4, 0, 2, 1, 3));
        }
    }
}
