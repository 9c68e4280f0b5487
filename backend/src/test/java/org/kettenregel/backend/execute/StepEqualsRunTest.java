package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.program.Cursor;

/** Training and stepping are one loop, so no way of going through it may change a single bit. */
class StepEqualsRunTest {

    private final Experiment spiral = Presets.first();

    private List<Integer> afterTwoEpochs(StopCondition... strides) {
        try (Runs runs = new Runs(spiral)) {
            for (int i = 0; runs.run.cursor().epoch() < 2; i++) {
                runs.run.runUntil(strides[i % strides.length]);
            }
            while (runs.run.cursor().position() != 0 || runs.run.cursor().batch() != 0) {
                runs.run.runUntil(StopCondition.OPERATION);
            }
            return runs.bits();
        }
    }

    private List<Integer> afterTwoEpochsAtFullSpeed() {
        try (Runs runs = new Runs(spiral)) {
            while (runs.run.cursor().epoch() < 2) {
                runs.run.runBatch();
            }
            return runs.bits();
        }
    }

    @Test
    void stepping_by_operation_layer_batch_or_epoch_leaves_the_same_bits_as_running() {
        List<Integer> running = afterTwoEpochsAtFullSpeed();

        assertThat(afterTwoEpochs(StopCondition.OPERATION)).isEqualTo(running);
        assertThat(afterTwoEpochs(StopCondition.LAYER)).isEqualTo(running);
        assertThat(afterTwoEpochs(StopCondition.BATCH)).isEqualTo(running);
        assertThat(afterTwoEpochs(StopCondition.EPOCH)).isEqualTo(running);
        assertThat(afterTwoEpochs(StopCondition.endOf(Pass.FORWARD), StopCondition.endOf(Pass.BACKWARD), StopCondition.endOf(Pass.UPDATE)))
                .isEqualTo(running);
    }

    @Test
    void the_same_seed_gives_the_same_run_and_another_seed_another() {
        List<Integer> first = afterTwoEpochsAtFullSpeed();

        assertThat(afterTwoEpochsAtFullSpeed()).isEqualTo(first);
        try (Runs other = new Runs(ExperimentEdits.seed(spiral, 99))) {
            assertThat(other.bits()).isNotEqualTo(first);
        }
    }

    @Test
    void going_back_and_forward_again_leaves_the_same_bits() {
        try (Runs runs = new Runs(spiral)) {
            for (int i = 0; i < 100; i++) {
                runs.run.runUntil(StopCondition.OPERATION);
            }
            Cursor there = runs.run.cursor();
            List<Integer> bits = runs.bits();

            for (int i = 0; i < 60; i++) {
                runs.run.backUntil(StopCondition.OPERATION);
            }
            assertThat(runs.run.cursor()).isNotEqualTo(there);
            for (int i = 0; i < 60; i++) {
                runs.run.runUntil(StopCondition.OPERATION);
            }

            assertThat(runs.run.cursor()).isEqualTo(there);
            assertThat(runs.bits()).isEqualTo(bits);
        }
    }

    @Test
    void back_undoes_exactly_one_operation() {
        try (Runs runs = new Runs(spiral)) {
            for (int i = 0; i < 30; i++) {
                runs.run.runUntil(StopCondition.OPERATION);
            }
            Cursor before = runs.run.cursor();

            runs.run.runUntil(StopCondition.OPERATION);
            runs.run.backUntil(StopCondition.OPERATION);

            assertThat(runs.run.cursor()).isEqualTo(before);
        }
    }

    @Test
    void at_the_start_there_is_no_way_back() {
        try (Runs runs = new Runs(spiral)) {
            assertThat(runs.run.canGoBack()).isFalse();

            runs.run.runUntil(StopCondition.OPERATION);
            assertThat(runs.run.canGoBack()).isTrue();
            runs.run.backUntil(StopCondition.OPERATION);

            assertThat(runs.run.canGoBack()).isFalse();
            assertThat(runs.run.cursor()).isEqualTo(Cursor.START);
        }
    }
}
