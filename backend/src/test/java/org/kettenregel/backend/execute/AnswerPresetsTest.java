package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;

/** The presets that begin with known answers, against logarithms and roots computed here. */
class AnswerPresetsTest {

    private static final double EXACT = 1e-6;

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static Runs afterBackward(Experiment experiment) {
        Runs runs = new Runs(experiment);
        runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));
        return runs;
    }

    private static double[] answers(Runs runs) {
        float[] shares = runs.numbers(runs.node("dense#1/activation"));
        double[] answers = new double[shares.length];
        for (int i = 0; i < shares.length; i++) {
            answers[i] = shares[i];
        }
        return answers;
    }

    @Test
    void four_answers_begin_as_they_are_written_and_three_are_right() {
        try (Runs runs = afterBackward(preset("human-cat-dog"))) {
            assertThat(answers(runs)).containsExactly(new double[] {.48, .01, .51, .05, .9, .05, .8, .1, .1, .2, .5, .3}, within(EXACT));
            assertThat((double) runs.numbers(runs.node("loss/mean"))[0])
                    .isCloseTo(-(Math.log(.51) + Math.log(.9) + Math.log(.8) + Math.log(.3)) / 4, within(EXACT));
            assertThat(runs.accuracy()).isEqualTo(0.75);
        }
    }

    @Test
    void while_the_loss_falls_with_every_step_the_accuracy_stands_still_and_jumps_once() {
        try (Runs runs = new Runs(preset("human-cat-dog"))) {
            List<Double> losses = new ArrayList<>();
            List<Double> accuracies = new ArrayList<>();

            for (int step = 0; step < 30; step++) {
                accuracies.add(runs.accuracy());
                runs.run.runBatch();
                losses.add(runs.run.lastEpoch().loss());
            }

            assertThat(losses).isSortedAccordingTo((left, right) -> Double.compare(right, left)).doesNotHaveDuplicates();
            assertThat(accuracies).startsWith(0.75, 0.75, 0.75, 0.75).endsWith(1.0).isSorted();
            assertThat(accuracies.stream().distinct()).containsExactly(0.75, 1.0);
        }
    }

    @Test
    void cat_takes_a_gradient_of_nine_tenths_and_dog_the_opposite() {
        try (Runs runs = afterBackward(preset("cat-or-dog"))) {
            assertThat(answers(runs)).containsExactly(new double[] {.9, .1}, within(EXACT));
            float[] gradient = runs.gradient(runs.node("dense#1/product"));
            assertThat((double) gradient[0]).isCloseTo(.9, within(EXACT));
            assertThat((double) gradient[1]).isCloseTo(-.9, within(EXACT));
        }
    }

    @Test
    void each_update_lowers_cat_and_raises_dog_until_the_eighth_makes_it_a_dog() {
        try (Runs runs = afterBackward(preset("cat-or-dog"))) {
            double lead = Math.log(9);
            for (int update = 1; update <= 8; update++) {
                double cat = 1 / (1 + Math.exp(-lead));
                assertThat(runs.accuracy()).isZero();

                runs.run.runUntil(StopCondition.endOf(Pass.UPDATE));
                runs.run.runUntil(StopCondition.endOf(Pass.FORWARD));

                lead -= 2 * 0.2 * cat; // both scores move by the rate times p - y
                assertThat(answers(runs)[0]).isLessThan(cat).isCloseTo(1 / (1 + Math.exp(-lead)), within(EXACT));
                runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));
            }
            assertThat(runs.accuracy()).isEqualTo(1);
        }
    }

    @Test
    void distance_and_cross_entropy_of_one_answer_with_the_gradients_that_each_has_alone() {
        try (Runs runs = afterBackward(preset("expression-two-losses"))) {
            double distance = Math.sqrt(.48 * .48 + .01 * .01 + .49 * .49);

            assertThat((double) runs.numbers(runs.node("expression#1/distance"))[0]).isCloseTo(distance, within(EXACT)).isCloseTo(0.686, within(5e-4));
            assertThat((double) runs.numbers(runs.node("expression#1/entropy"))[0]).isCloseTo(-Math.log(.51), within(EXACT)).isCloseTo(0.673, within(5e-4));
            assertThat((double) runs.gradient(runs.node("expression#1/human"))[0]).isCloseTo(.48 / distance, within(EXACT));
            assertThat((double) runs.gradient(runs.node("expression#1/dog"))[0]).isCloseTo(-.49 / distance - 1 / .51, within(EXACT));
        }
    }
}
