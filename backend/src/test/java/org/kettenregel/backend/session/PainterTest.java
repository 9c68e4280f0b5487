package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.MemoryPlan;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.execute.GridPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.testing.CountingDevice;

/** A small network, and one so wide that somebody may come to wait while its pictures are painted. */
class PainterTest {

    private static final int SIDE = 100;
    private static final Experiment SMALL = WatchedSession.preset("spiral");
    private static final Experiment WIDE = ExperimentEdits.units(ExperimentEdits.units(SMALL, 1, 128), 2, 128);

    private final CountingDevice device = new CountingDevice(Devices.probe().open("cpu"));
    private final Parameters parameters = new Parameters(device);
    private Graph graph;
    private Painter painter;

    @AfterEach
    void close() {
        painter.close();
        parameters.close();
        device.assertNoLeaks();
        device.close();
    }

    private void open(Experiment experiment) {
        graph = ((Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE)).program().graph();
        parameters.bind(graph, experiment.optimizer(), new Seed(1), experiment.ownValues());
        painter = new Painter(device, graph, parameters, 1.2, Long.MAX_VALUE);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void pieces_together_are_what_is_computed_at_once(boolean wide) {
        open(wide ? WIDE : SMALL);
        float[] points = new float[SIDE * SIDE * 2];
        for (int point = 0; point < SIDE * SIDE; point++) {
            points[2 * point] = (float) (-1.2 + 2.4 * (point % SIDE) / (SIDE - 1));
            points[2 * point + 1] = (float) (1.2 - 2.4 * (point / SIDE) / (SIDE - 1)); // the largest first
        }
        float[] answers = new float[SIDE * SIDE];
        try (GridPass whole = new GridPass(device, graph, parameters, points)) {
            whole.run();
            whole.read(graph.prediction(), answers);
        }

        Pictures pictures = painter.paint(() -> false);

        assertThat(pictures.resolution()).isEqualTo(SIDE);
        assertThat(pictures.surface()).hasSameSizeAs(answers);
        for (int point = 0; point < answers.length; point++) {
            assertThat(pictures.surface()[point]).as("point %d", point).isCloseTo(answers[point], within(1e-5f));
        }
    }

    @Test
    void a_frame_holds_the_numbers_of_few_points() {
        open(SMALL);
        long before = device.bytesAllocated();
        painter.paint(() -> false);
        long bytes = device.bytesAllocated() - before;

        // 2 inputs, 1 target; a sum, a sum with bias and an activation for each of 8 + 4 + 1 units; at most 4 more for the loss: 46 numbers at 512 points
        assertThat(bytes).isBetween(42L * 512 * 4, 46L * 512 * 4);
        assertThat(MemoryPlan.forwardBytes(graph, SIDE * SIDE)).as("of all points").isGreaterThan(15 * bytes);
    }

    @Test
    void one_that_rests_holds_no_numbers_and_paints_the_same_again() {
        open(SMALL);
        int before = device.liveBuffers();
        Pictures first = painter.paint(() -> false);

        painter.rest();
        int resting = device.liveBuffers();
        Pictures second = painter.paint(() -> false);
        long allocated = device.bytesAllocated();
        painter.paint(() -> false);

        assertThat(resting).isEqualTo(before);
        assertThat(second.surface()).containsExactly(first.surface());
        assertThat(device.bytesAllocated()).as("while it does not rest").isEqualTo(allocated);
    }

    @Test
    void of_a_small_network_all_is_painted_anew_although_somebody_waits() {
        open(SMALL);
        Pictures first = painter.paint(() -> true);

        Pictures second = painter.paint(() -> true);

        assertThat(MemoryPlan.computedAtOnce(graph, SIDE * SIDE)).isEqualTo(SIDE * SIDE);
        assertThat(second).isNotSameAs(first);
        assertThat(painter.isBehind()).isFalse();
    }

    @Test
    void while_somebody_waits_the_pictures_stay_those_before() {
        open(WIDE);
        Pictures first = painter.paint(() -> true);
        boolean behindAtFirst = painter.isBehind();

        Pictures second = painter.paint(() -> true);
        boolean behind = painter.isBehind();
        Pictures third = painter.paint(() -> false);

        assertThat(behindAtFirst).as("the first ones are painted to their end").isFalse();
        assertThat(second).isSameAs(first);
        assertThat(behind).isTrue();
        assertThat(third).isNotSameAs(first);
        assertThat(painter.isBehind()).isFalse();
    }
}
