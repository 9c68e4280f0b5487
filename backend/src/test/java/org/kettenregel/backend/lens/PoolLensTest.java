package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.backend.lens.WindowNetworks.convolution;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.op.Softmax;

/** Poolings against numbers by hand and against the engine's gradients. */
class PoolLensTest {

    private static final float NONE = Float.NaN;

    private static PoolAnswer look(Sight sight, Node node, int channel) {
        return (PoolAnswer) new PoolLens(node.id(), channel).look(sight).orElseThrow();
    }

    @Test
    void the_known_image_is_pooled_and_the_gradient_goes_to_the_largest_alone() {
        try (LookedRun open = WindowNetworks.preset("max-pooling")) {
            open.until(Pass.BACKWARD);

            PoolAnswer answer = look(open.sight(), open.node("max-pooling#3/pool"), 0);

            PoolAnswer.Backward backward = answer.backward().orElseThrow();
            assertThat(answer.largest()).isTrue();
            assertThat(answer.image()).containsExactly(1, 0, 3, 6, 2, 4, 5, 2, 2, 6, 2, 0, 3, 4, 1, 7);
            assertThat(answer.map()).containsExactly(4, 6, 6, 7);
            assertThat(answer.winners()).containsExactly(3, 1, 1, 3);
            assertThat(backward.arrives()).containsExactly(1, 2, 3, 4);
            assertThat(backward.shares()).containsExactly(0, 0, 0, 1, 0, 2, 0, 0, 0, 3, 0, 0, 0, 0, 0, 4);
            assertThat(backward.gradient()).containsExactly(0, 0, 0, 2, 0, 1, 0, 0, 0, 3, 0, 0, 0, 0, 0, 4);
        }
    }

    @Test
    void the_way_back_is_shown_once_the_gradient_has_arrived() {
        try (LookedRun open = WindowNetworks.preset("max-pooling")) {
            open.until(Pass.FORWARD);

            assertThat(look(open.sight(), open.node("max-pooling#3/pool"), 0).backward()).isEmpty();
        }
    }

    @Test
    void gradients_of_overlapping_and_padded_windows_add_up_to_the_engines() {
        for (LayerSpec pooling : List.of(
                new MaxPooling(3, 1, Padding.SAME), new MaxPooling(3, 2, Padding.VALID), new AveragePooling(2, 2, Padding.VALID), new AveragePooling(3, 2, Padding.SAME))) {
            try (LookedRun open = WindowNetworks.of(convolution(3, 3, 1, Padding.VALID, 1), pooling)) {
                open.until(Pass.BACKWARD);
                Sight sight = open.sight();
                Node pool = open.graph().nodes().stream().filter(node -> node.scope().part().equals("pool")).findFirst().orElseThrow();

                PoolAnswer answer = look(sight, pool, 2);

                PoolAnswer.Backward backward = answer.backward().orElseThrow();
                float[] engine = ImageRows.channel(sight.gradientRow(open.node("conv2d#1/activation")), 3, 2);
                double[] sums = new double[engine.length];
                for (int place = 0; place < answer.sizes().places(); place++) {
                    for (int cell = 0; cell < answer.sizes().cells(); cell++) {
                        int pixel = answer.sizes().pixel(place, cell);
                        if (pixel >= 0) {
                            sums[pixel] += backward.shares()[place * answer.sizes().cells() + cell];
                        }
                    }
                }
                assertThat(backward.gradient()).as("%s", pooling).usingComparatorWithPrecision(1e-6f).containsExactly(engine);
                for (int pixel = 0; pixel < sums.length; pixel++) {
                    assertThat(sums[pixel]).isCloseTo(engine[pixel], within(1e-6));
                }
            }
        }
    }

    /** At a corner a window of 3 x 3 with one row and one column of padding sees four pixels. */
    @Test
    void an_average_divides_by_the_pixels_it_sees() {
        try (LookedRun open = WindowNetworks.of(new AveragePooling(3, 1, Padding.SAME))) {
            open.until(Pass.FORWARD);

            PoolAnswer answer = look(open.sight(), open.node("average-pooling#1/pool"), 0);

            assertThat(answer.largest()).isFalse();
            assertThat(answer.winners()).isEmpty();
            assertThat(answer.factors()).startsWith(NONE, NONE, NONE, NONE, 0.25f, 0.25f, NONE, 0.25f, 0.25f);
        }
    }

    @Test
    void a_global_average_spreads_its_gradient_over_the_whole_image() {
        try (LookedRun open = WindowNetworks.of(
                convolution(3, 3, 1, Padding.VALID, 1), new GlobalAveragePooling(), new Dense(8, new Softmax()))) {
            open.until(Pass.BACKWARD);
            Node pool = open.graph().nodes().stream().filter(node -> node.scope().layer().startsWith("global")).findFirst().orElseThrow();

            PoolAnswer answer = look(open.sight(), pool, 1);

            float share = answer.backward().orElseThrow().arrives()[1] / 196;
            assertThat(answer.sizes().places()).isEqualTo(1);
            assertThat(answer.backward().orElseThrow().gradient()).hasSize(196).usingComparatorWithPrecision(1e-8f).containsOnly(share);
        }
    }

    @Test
    void what_is_nowhere_is_not_answered() {
        try (LookedRun open = WindowNetworks.preset("max-pooling")) {
            open.until(Pass.FORWARD);
            int node = open.node("max-pooling#3/pool").id();

            for (PoolLens lens : new PoolLens[] {new PoolLens(-1, 0), new PoolLens(99, 0), new PoolLens(node, 1), new PoolLens(node, -1), new PoolLens(node - 1, 0)}) {
                assertThat(lens.look(open.sight())).as("%s", lens).isEmpty();
            }
        }
    }
}
