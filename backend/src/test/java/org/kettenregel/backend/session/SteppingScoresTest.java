package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.DirectSession.atOnce;
import static org.kettenregel.backend.session.DirectSession.later;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.layer.BatchNormalization;

/** Scores are those of the weights that are there, however many slices a step takes and whatever it moves. */
class SteppingScoresTest {

    private final DirectSession direct = new DirectSession();

    @AfterEach
    void close() {
        direct.close();
    }

    private static void toItsEnd(SessionWorker worker, Command step) {
        worker.carryOut(step);
        worker.work(later());
        worker.goOn(later());
    }

    @Test
    void a_step_that_ends_in_a_slice_without_an_update_is_scored_after_the_update_before() {
        try (SessionWorker atOnce = direct.open(preset("spiral")); SessionWorker inSlices = direct.open(preset("spiral"))) {
            toItsEnd(atOnce, new Command.Step(Pass.FORWARD, StepSize.BATCH));
            toItsEnd(inSlices, new Command.Finish(Pass.BACKWARD));

            inSlices.carryOut(new Command.Finish(Pass.FORWARD));
            boolean early = inSlices.work(atOnce()); // to the end of the batch
            inSlices.work(later());

            assertThat(early).isFalse();
            assertThat(inSlices.snapshot().scores()).isEqualTo(atOnce.snapshot().scores());
        }
    }

    @Test
    void every_operation_that_moves_weights_or_running_statistics_is_scored() {
        BatchNormalization fast = new BatchNormalization(0.5, 0.001);
        Experiment twice = ExperimentEdits.insertAfter(ExperimentEdits.insertAfter(preset("circle"), 2, fast), 1, fast);
        try (SessionWorker atOnce = direct.open(twice); SessionWorker byOperation = direct.open(twice)) {
            toItsEnd(atOnce, new Command.Step(Pass.FORWARD, StepSize.BATCH));

            toItsEnd(byOperation, new Command.Finish(Pass.BACKWARD));
            List<Scores> scores = new ArrayList<>();
            while (byOperation.snapshot().cursor().step() == 0) {
                toItsEnd(byOperation, new Command.Step(Pass.UPDATE, StepSize.OPERATION));
                scores.add(byOperation.snapshot().scores());
            }

            assertThat(scores).doesNotHaveDuplicates().last().isEqualTo(atOnce.snapshot().scores());
        }
    }

    @Test
    void while_a_step_is_under_way_there_are_none() {
        try (SessionWorker worker = direct.open(preset("spiral"))) {
            worker.carryOut(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
            worker.work(atOnce());

            assertThat(worker.stepping()).isTrue();
            assertThat(worker.goOn(later())).isFalse();
            assertThat(worker.snapshot().scores()).isEqualTo(Scores.NONE);
        }
    }

    @Test
    void scores_that_were_put_off_wait_for_the_end_of_a_step() {
        try (SessionWorker worker = direct.empty()) {
            worker.carryOut(new Command.Open(SlowScoresTest.LARGE, 1, false));
            worker.carryOut(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
            worker.work(atOnce());

            assertThat(worker.goOn(later())).isFalse();
            assertThat(worker.snapshot().scores()).isEqualTo(Scores.NONE);
        }
    }
}
