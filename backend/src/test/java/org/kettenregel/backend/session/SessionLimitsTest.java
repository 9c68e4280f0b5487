package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.compile.MemoryPlan;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.testing.CountingDevice;

class SessionLimitsTest {

    private final CountingDevice device = new CountingDevice(Devices.probe().open("cpu"));
    private final Scheduler scheduler = new Scheduler(1);

    @AfterEach
    void close() {
        scheduler.close();
        device.close();
    }

    private static Experiment digits(LayerSpec... specs) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : specs) {
            layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size())));
        }
        Experiment moved = ExperimentEdits.data(WatchedSession.preset("spiral"), new DrawnDigits(100, 28, 0));
        return ExperimentEdits.loss(ExperimentEdits.layers(moved, layers), new CategoricalCrossEntropyLoss(true));
    }

    private static LayerSpec convolution(int filters) {
        return new Conv2D(filters, 3, 1, Padding.SAME, 1, new Linear(), true, new GlorotUniform());
    }

    private String refusal(Experiment experiment) {
        try (WatchedSession watched = new WatchedSession(device, scheduler)) {
            return watched.open(experiment).problems().getFirst().sentence(Locale.ENGLISH);
        }
    }

    @Test
    void ten_to_the_twelfth_parameters_are_refused_before_anything_is_allocated() {
        // 28 x 28 x 16 x 16 x 4096 inputs times 2048 units
        String sentence = refusal(digits(convolution(4096), new Upsampling(16), new Flatten(), new Dense(2048, new Linear()), new Dense(10, new Linear())));

        assertThat(sentence).startsWith("Layer 4: the input does not fit: expected sizes that multiply to at most 2147483647, found [822083584, 2048].");
        assertThat(device.bytesAllocated()).isZero();
    }

    @Test
    void what_is_beyond_the_limits_is_refused_before_anything_is_allocated() {
        String sentence = refusal(digits(new Flatten(), new Dense(4096, new Linear()), new Dense(4096, new Linear()), new Dense(10, new Linear())));

        assertThat(sentence).startsWith("Layer 3: the network would have 20037642 parameters, 16781312 of them here; expected at most 20000000.");
        assertThat(device.bytesAllocated()).isZero();
    }

    /** Exact but for a number to spare in each frame; a frame for pictures comes on top where there is room for it. */
    @ParameterizedTest
    @ValueSource(strings = {"spiral", "plane", "softmax", "xor-by-hand"})
    void a_session_takes_no_more_of_a_device_than_was_counted(String preset) {
        Experiment experiment = WatchedSession.preset(preset);
        Dataset data = new DataLibrary(DataFolder.none()).load(experiment);
        Compilation.Compiled compiled = (Compilation.Compiled) Compiler.compile(
                experiment, experiment.data().signature(), new Limits(), LiveExperiment.setting(experiment, data));
        Graph graph = compiled.program().graph();

        try (WatchedSession watched = new WatchedSession(device, scheduler)) {
            watched.open(experiment);
        }

        assertThat(device.bytesAllocated()).isPositive()
                .isLessThanOrEqualTo(compiled.demand().bytes() + MemoryPlan.forwardBytes(graph, 100 * 100) + 5 * Float.BYTES);
    }

    @Test
    void a_look_without_room_is_noted_until_one_looks_elsewhere() {
        Experiment experiment = WatchedSession.preset("spiral");
        Dataset data = new DataLibrary(DataFolder.none()).load(experiment);
        long needed = ((Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Limits.NONE, LiveExperiment.setting(experiment, data))).demand().bytes();
        int[] others = WatchedSession.split(experiment).test();
        SessionLimits tight = new SessionLimits(new Limits(Long.MAX_VALUE, needed, Long.MAX_VALUE), WatchedSession.SLICE_MILLIS, 0);

        try (SessionWorker worker = new SessionWorker(device, new DataLibrary(DataFolder.none()), tight)) {
            worker.carryOut(new Command.Open(experiment, 1, false));
            worker.carryOut(new Command.Show(others[0]));
            worker.carryOut(new Command.ShowInUse(others[1]));
            List<Problem> noted = worker.snapshot().problems();
            worker.carryOut(new Command.ComeBack());

            assertThat(noted).extracting(Problem::code).containsExactly("no-room-to-look");
            assertThat(noted.getFirst().arguments()).containsExactly(String.valueOf(others[1] + 1));
            assertThat(worker.snapshot().problems()).isEmpty();
        }
    }

    @Test
    void without_room_there_is_a_network_but_no_picture_of_it() {
        Graph graph = ((Compilation.Compiled) Compiler.compile(
                WatchedSession.preset("spiral"), WatchedSession.preset("spiral").data().signature(), Long.MAX_VALUE)).program().graph();
        long coarse = MemoryPlan.forwardBytes(graph, 50 * 50);

        assertThat(Painter.canPaint(graph, coarse)).isTrue();
        assertThat(Painter.canPaint(graph, coarse - 1)).isFalse();
    }
}
