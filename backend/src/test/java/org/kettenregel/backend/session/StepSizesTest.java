package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.execute.Networks;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Every size of step leads forward and, by as many steps, back to the same numbers. */
class StepSizesTest {

    private static final int STEPS = 5;

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    static Stream<Arguments> sizes() {
        List<Experiment> networks = List.of(preset("spiral"), preset("residual"), Networks.CNN.lively(), Networks.LSTM.lively());
        return networks.stream().flatMap(network -> Stream.of(StepSize.values()).map(size -> Arguments.of(network, size)));
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void steps_forward_are_undone_by_as_many_steps_back(Experiment experiment, StepSize size) {
        watched.open(ExperimentEdits.batchSize(experiment, 40));
        Deque<SessionSnapshot> there = new ArrayDeque<>();
        SessionSnapshot now = step(Pass.FORWARD, size);
        for (int i = 1; i < STEPS; i++) {
            there.push(now);
            now = step(size == StepSize.SAMPLE ? Pass.FORWARD : Pass.of(now.next()), size);
        }

        while (!there.isEmpty()) {
            SessionSnapshot before = there.pop();
            SessionSnapshot back = watched.send(new Command.Back(size));
            assertThat(back).usingRecursiveComparison().comparingOnlyFields("cursor", "executed", "row", "rows", "sample", "nodes", "parameters", "outputs")
                    .isEqualTo(before);
        }
    }

    /** A step over several batches is seen at the ends of some, too, before it has come to its own. */
    private SessionSnapshot step(Pass pass, StepSize size) {
        watched.session.send(new Command.Step(pass, size));
        return watched.next(snapshot -> switch (size) {
            case OPERATION, LAYER, BATCH -> true;
            case SAMPLE -> snapshot.cursor().position() != 0;
            case EPOCH -> snapshot.cursor().position() == 0 && snapshot.cursor().batch() == 0;
        });
    }

    /** 120 samples are batches of 50, 50 and 20. */
    @Test
    void sample_after_sample_leads_over_the_end_of_a_batch_and_back() {
        watched.open(ExperimentEdits.batchSize(preset("moons"), 50));
        SessionSnapshot last = step(Pass.BACKWARD, StepSize.SAMPLE);
        for (int i = 0; i < 49; i++) {
            last = step(Pass.BACKWARD, StepSize.SAMPLE);
        }

        SessionSnapshot second = step(Pass.BACKWARD, StepSize.SAMPLE);
        SessionSnapshot back = watched.send(new Command.Back(StepSize.SAMPLE));

        assertThat(second.row()).isZero();
        assertThat(second.cursor().batch()).isEqualTo(1);
        assertThat(back).usingRecursiveComparison().comparingOnlyFields("cursor", "executed", "row", "sample", "nodes").isEqualTo(last);
    }
}
