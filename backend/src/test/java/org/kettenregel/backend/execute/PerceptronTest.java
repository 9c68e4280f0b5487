package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.loss.HingeLoss;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.metric.Accuracy;
import org.kettenregel.backend.op.PerceptronCriterion.Rule;

/** Training with the losses of scores against the perceptron rule written down on its own, and against numbers worked by hand. */
class PerceptronTest {

    private static final int[][] AND = {{0, 0, 0}, {0, 1, 0}, {1, 0, 0}, {1, 1, 1}}; // x1, x2, label

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static Experiment signed() {
        return ExperimentEdits.loss(preset("perceptron-wrong-sign"), new PerceptronLoss(Rule.SIGNED));
    }

    /** Weights and bias at the end of each epoch. */
    private static List<List<Float>> epochs(Experiment experiment, int count) {
        try (Runs runs = new Runs(experiment)) {
            List<List<Float>> epochs = new ArrayList<>();
            while (runs.run.cursor().epoch() < count) {
                runs.run.runBatch();
                if (runs.run.cursor().batch() == 0) {
                    float[] weights = runs.numbers(runs.node("dense#1/weights"));
                    epochs.add(List.of(weights[0], weights[1], runs.numbers(runs.node("dense#1/bias"))[0]));
                }
            }
            return epochs;
        }
    }

    /** The rule as it stands in books, without a gradient: each mistake adds rate times direction times the features. */
    private static List<List<Float>> byTheRule(Rule rule, float rate, int count) {
        List<List<Float>> epochs = new ArrayList<>();
        float[] w = new float[3];
        for (int epoch = 0; epoch < count; epoch++) {
            for (int[] row : AND) {
                float score = w[0] * row[0] + w[1] * row[1] + w[2];
                float moved = rate * direction(rule, score, row[2]);
                w[0] += moved * row[0];
                w[1] += moved * row[1];
                w[2] += moved;
            }
            epochs.add(List.of(w[0], w[1], w[2]));
        }
        return epochs;
    }

    private static int direction(Rule rule, float score, int label) {
        int sign = label == 1 ? 1 : -1;
        return switch (rule) {
            case ZERO_ONE -> label - (score >= 0 ? 1 : 0);
            case SIGNED -> sign * score <= 0 ? sign : 0;
            case WRONG_SIGN -> sign * score <= 0 ? 1 : 0;
        };
    }

    @ParameterizedTest
    @EnumSource
    void gradient_descent_with_one_sample_at_a_time_is_the_rule_bit_by_bit(Rule rule) {
        Experiment experiment = ExperimentEdits.loss(preset("perceptron-rule"), new PerceptronLoss(rule));

        assertThat(epochs(experiment, 20)).isEqualTo(byTheRule(rule, 0.1f, 20));
    }

    /**
     * In exact numbers it would take two epochs more, as (1, 0) would score 0.2 - 0.2 = 0, a mistake; in floats the bias, -0.2 - 0.1 + 0.1, is a
     * little below -0.2.
     */
    @Test
    void labels_0_and_1_are_learned_in_three_epochs() {
        List<List<Float>> epochs = epochs(preset("perceptron-rule"), 6);

        assertThat(epochs.get(1)).isNotEqualTo(epochs.get(2));
        assertThat(epochs.subList(2, 6)).containsOnly(List.of(0.2f, 0.1f, -0.20000002f));
        assertThat(accuracy(preset("perceptron-rule"), 3)).isEqualTo(1);
    }

    @Test
    void signed_labels_are_learned_in_eight_epochs() {
        List<List<Float>> epochs = epochs(signed(), 12);

        assertThat(epochs.get(6)).isEqualTo(List.of(3f, 3f, -3f));
        assertThat(epochs.subList(7, 12)).containsOnly(List.of(3f, 2f, -4f)); // scores -4, -2, -1 and 1
        assertThat(accuracy(signed(), 8)).isEqualTo(1);
    }

    @Test
    void with_the_wrong_sign_the_weights_grow_by_one_in_every_epoch_for_ever() {
        List<List<Float>> epochs = epochs(preset("perceptron-wrong-sign"), 50);

        for (int epoch = 0; epoch < 50; epoch++) {
            float passes = epoch + 1;
            assertThat(epochs.get(epoch)).isEqualTo(List.of(passes, passes, 3 * passes)); // three of the four have label -1
        }
        assertThat(accuracy(preset("perceptron-wrong-sign"), 50)).isEqualTo(0.25);
    }

    @Test
    void the_loss_of_an_epoch_without_mistakes_is_0() {
        try (Runs runs = afterEpochs(signed(), 9)) {
            assertThat(runs.run.lastEpoch().loss()).isZero();
            assertThat(runs.run.lastEpoch().metric()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @EnumSource
    void a_score_above_0_is_class_1_however_the_labels_are_written(Rule rule) {
        try (Runs runs = new Runs(ExperimentEdits.loss(preset("perceptron-rule"), new PerceptronLoss(rule)))) {
            assertThat(runs.loaded.metric()).isEqualTo(new Accuracy(0));
        }
    }

    @Test
    void the_hinge_loss_goes_on_until_every_score_keeps_its_margin() {
        try (Runs runs = afterEpochs(ExperimentEdits.loss(preset("perceptron-rule"), new HingeLoss()), 100)) {
            assertThat(runs.run.lastEpoch().loss()).isZero();
            float[] w = runs.numbers(runs.node("dense#1/weights"));
            float b = runs.numbers(runs.node("dense#1/bias"))[0];
            for (int[] row : AND) {
                assertThat((w[0] * row[0] + w[1] * row[1] + b) * (row[2] == 1 ? 1 : -1)).isGreaterThanOrEqualTo(1);
            }
        }
    }

    private static Runs afterEpochs(Experiment experiment, int count) {
        Runs runs = new Runs(experiment);
        while (runs.run.cursor().epoch() < count) {
            runs.run.runBatch();
        }
        return runs;
    }

    private static double accuracy(Experiment experiment, int count) {
        try (Runs runs = afterEpochs(experiment, count)) {
            return runs.accuracy();
        }
    }
}
