package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.MemoryPlan;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.execute.GridPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** A network so wide that its pictures are painted piece by piece. */
class PainterTest {

    private static final int SIDE = 100;

    private final Device device = Devices.probe().open("cpu");
    private final Parameters parameters = new Parameters(device);
    private Graph graph;
    private Painter painter;

    @BeforeEach
    void open() {
        Experiment wide = ExperimentEdits.units(ExperimentEdits.units(WatchedSession.preset("spiral"), 1, 128), 2, 128);
        graph = ((Compilation.Compiled) Compiler.compile(wide, wide.data().signature(), Long.MAX_VALUE)).program().graph();
        parameters.bind(graph, wide.optimizer(), new Seed(1), wide.ownValues());
        painter = new Painter(device, graph, parameters, 1.2, Long.MAX_VALUE);
    }

    @AfterEach
    void close() {
        painter.close();
        parameters.close();
        device.close();
    }

    @Test
    void pieces_together_are_what_is_computed_at_once() {
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

        assertThat(MemoryPlan.computedAtOnce(graph, SIDE * SIDE)).isLessThan(SIDE * SIDE);
        assertThat(pictures.resolution()).isEqualTo(SIDE);
        assertThat(pictures.surface()).hasSameSizeAs(answers);
        for (int point = 0; point < answers.length; point++) {
            assertThat(pictures.surface()[point]).as("point %d", point).isCloseTo(answers[point], within(1e-5f));
        }
    }

    @Test
    void while_somebody_waits_the_pictures_stay_those_before() {
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
