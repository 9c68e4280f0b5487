package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Phase;

/** What is changed by hand in the middle of a batch gives the numbers that a run would have given which had it from the start. */
class TouchTest {

    /** |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4, and a step of 0.1. */
    private static final Experiment CHAIN_RULE = Presets.byId("chain-rule").orElseThrow().experiment();

    private static Experiment at(double x, double y) {
        return ExperimentEdits.data(CHAIN_RULE, new OwnPoints(List.of(OwnPoint.of(y, x)), false));
    }

    private static void toLoss(Runs runs) {
        runs.run.runUntil(StopCondition.endOf(Phase.LOSS));
    }

    private static void toEnd(Runs runs) {
        runs.run.runUntil(StopCondition.BATCH);
    }

    private static List<Integer> bitsAfterBatch(Experiment experiment) {
        try (Runs fresh = new Runs(experiment)) {
            toEnd(fresh);
            return fresh.bits();
        }
    }

    @Test
    void an_input_changed_by_hand_is_what_a_run_with_that_input_computes() {
        try (Runs runs = new Runs(CHAIN_RULE)) {
            toLoss(runs);

            boolean again = runs.run.touch(new Touch(runs.node("input/x"), 0, false, -1.5f));

            assertThat(again).isTrue();
            assertThat(runs.numbers(runs.node("dense#1/sum"))).containsExactly(3 * -1.5f + 1);
            toEnd(runs);
            assertThat(runs.bits()).isEqualTo(bitsAfterBatch(at(-1.5, 4)));
        }
    }

    @Test
    void a_target_changed_by_hand_is_what_a_run_with_that_target_computes() {
        try (Runs runs = new Runs(CHAIN_RULE)) {
            toLoss(runs);

            runs.run.touch(new Touch(runs.compiled.program().graph().target().id(), 0, false, 20));

            assertThat(runs.numbers(runs.compiled.program().graph().loss())).containsExactly(13); // |20 - 7|
            toEnd(runs);
            assertThat(runs.bits()).isEqualTo(bitsAfterBatch(at(2, 20)));
        }
    }

    @Test
    void a_weight_changed_by_hand_is_what_a_run_with_that_weight_computes() {
        Experiment other = ExperimentEdits.ownValue(CHAIN_RULE, new OwnValue("dense#1/weights", 0, 0.25));
        try (Runs runs = new Runs(CHAIN_RULE)) {
            runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));

            runs.run.set(runs.node("dense#1/weights"), 0, 0.25f);

            assertThat(runs.gradient(runs.node("dense#1/weights"))).containsExactly(-2); // the answer 1.5 is now below y
            toEnd(runs);
            assertThat(runs.bits()).isEqualTo(bitsAfterBatch(other));
        }
    }

    /** dL/dz is 1, so dL/dw = 2 and dL/db = 1; with -5 in its place they are -10 and -5. */
    @Test
    void a_gradient_changed_by_hand_is_passed_on_by_all_that_has_run_behind_it() {
        try (Runs runs = new Runs(CHAIN_RULE)) {
            runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));

            runs.run.touch(new Touch(runs.node("dense#1/sum"), 0, true, -5));

            assertThat(runs.gradient(runs.node("dense#1/sum"))).containsExactly(-5);
            assertThat(runs.gradient(runs.node("dense#1/weights"))).containsExactly(-10);
            assertThat(runs.gradient(runs.node("dense#1/bias"))).containsExactly(-5);
            toEnd(runs);
            assertThat(runs.numbers(runs.node("dense#1/weights"))).containsExactly(3 + 0.1f * 10);
        }
    }

    @Test
    void the_gradient_that_the_way_back_begins_with_scales_all_others() {
        try (Runs runs = new Runs(CHAIN_RULE)) {
            runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));

            runs.run.touch(new Touch(runs.compiled.program().graph().loss(), 0, true, 3));

            assertThat(runs.gradient(runs.node("dense#1/weights"))).containsExactly(6);
            toEnd(runs);
            runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));
            assertThat(runs.gradient(runs.node("dense#1/weights"))).containsExactly(2); // the next batch begins with 1
        }
    }

    @Test
    void the_latest_of_two_changes_counts_and_another_number_stays_changed() {
        try (Runs runs = new Runs(CHAIN_RULE)) {
            toLoss(runs);
            runs.run.touch(new Touch(runs.node("input/x"), 0, false, 9));
            runs.run.touch(new Touch(runs.compiled.program().graph().target().id(), 0, false, 1));

            runs.run.touch(new Touch(runs.node("input/x"), 0, false, -1.5f));

            toEnd(runs);
            assertThat(runs.bits()).isEqualTo(bitsAfterBatch(at(-1.5, 1)));
        }
    }

    @Test
    void a_step_back_undoes_the_change_and_the_tape_keeps_it() {
        try (Runs runs = new Runs(CHAIN_RULE)) {
            toLoss(runs);
            int loss = runs.compiled.program().graph().loss();
            runs.run.touch(new Touch(runs.node("input/x"), 0, false, 9));
            int place = runs.run.executed();

            runs.run.backTo(0);
            runs.run.runUntil(StopCondition.after(place));
            assertThat(runs.numbers(loss)).containsExactly(24); // |4 - 28|

            runs.run.backUntil(StopCondition.OPERATION);
            runs.run.runUntil(StopCondition.OPERATION);
            assertThat(runs.numbers(loss)).containsExactly(3);
        }
    }

    @Test
    void between_two_batches_there_is_nothing_to_change() {
        try (Runs runs = new Runs(CHAIN_RULE)) {
            Touch touch = new Touch(runs.node("input/x"), 0, false, 9);

            assertThat(runs.run.touch(touch)).isFalse();
            toEnd(runs);
            assertThat(runs.run.touch(touch)).isFalse();
            toEnd(runs);
            assertThat(runs.run.cursor()).isEqualTo(new Cursor(2, 0, 0, 2));
        }
    }

    /** Dropout, augmentation and running statistics included. */
    @ParameterizedTest
    @EnumSource
    void a_batch_run_again_for_a_change_that_is_none_keeps_every_bit(Networks network) {
        List<Integer> untouched;
        try (Runs runs = new Runs(network.lively())) {
            toEnd(runs);
            toEnd(runs);
            untouched = runs.bits();
        }
        try (Runs runs = new Runs(network.lively())) {
            toEnd(runs);
            runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));
            int input = runs.compiled.program().graph().input().id();
            int prediction = runs.compiled.program().graph().prediction();

            runs.run.touch(new Touch(input, 0, false, runs.numbers(input)[0]));
            runs.run.touch(new Touch(prediction, 0, true, runs.gradient(prediction)[0]));
            toEnd(runs);

            assertThat(runs.bits()).isEqualTo(untouched);
        }
    }

    @ParameterizedTest
    @EnumSource
    void along_the_tape_and_back_every_bit_stays(Networks network) {
        List<Integer> straight;
        try (Runs runs = new Runs(network.lively())) {
            toEnd(runs);
            toEnd(runs);
            straight = runs.bits();
        }
        try (Runs runs = new Runs(network.lively())) {
            toEnd(runs);
            toLoss(runs);
            int length = runs.compiled.program().length();
            for (int place : new int[] {length - 1, 0, length / 2, 1, length - 2, length / 3}) {
                if (!runs.run.backTo(place)) {
                    runs.run.runUntil(StopCondition.after(place));
                }
                assertThat(runs.run.executed()).isEqualTo(place);
            }
            toEnd(runs);

            assertThat(runs.run.cursor().step()).isEqualTo(2);
            assertThat(runs.bits()).isEqualTo(straight);
        }
    }

    /** The weight would be 3e38 times 2: the run stops there instead of walking on for ever. */
    @Test
    void a_change_that_makes_numbers_overflow_ends_the_batch_where_they_do() {
        try (Runs runs = new Runs(CHAIN_RULE)) {
            runs.run.runUntil(StopCondition.after(runs.compiled.program().length() - 2)); // one weight has moved

            runs.run.touch(new Touch(runs.node("input/x"), 0, false, 3e38f));

            assertThat(runs.run.breakdown()).contains(new Breakdown("dense#1/product", false));
        }
    }
}
