package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.compile.CostSheet;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;

/** The networks that made history, and those with something wrong: that the first learn, and that one change mends the others. */
class ArchitecturePresetsTest {

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static Runs afterEpochs(int epochs, Experiment experiment) {
        Runs runs = new Runs(experiment);
        while (runs.run.cursor().epoch() < epochs) {
            runs.run.runBatch();
        }
        return runs;
    }

    private static double accuracyAfter(int epochs, Experiment experiment) {
        try (Runs runs = afterEpochs(epochs, experiment)) {
            return runs.accuracy();
        }
    }

    private static double lossAfter(int epochs, Experiment experiment) {
        try (Runs runs = afterEpochs(epochs, experiment)) {
            return runs.run.lastEpoch().loss();
        }
    }

    private static Experiment with(Experiment experiment, int layer, LayerSpec other) {
        return ExperimentEdits.spec(experiment, layer, spec -> other);
    }

    /** Counted by hand, layer by layer, in the comments of the presets; the residual one keeps 2 x 8 + 2 x 8 + 2 x 16 + 2 x 16 averages besides. */
    @ParameterizedTest
    @CsvSource({"lenet-5,61706", "small-vgg,12640", "inception,6044", "residual-cnn,5048", "digits-autoencoder,34700", "curve,321"})
    void parameters_are_those_that_one_counts(String id, long parameters) {
        assertThat(CostSheet.of(preset(id)).trained()).isEqualTo(parameters);
    }

    /** The epochs are those after which the hints say that nearly all is right. */
    @ParameterizedTest
    @CsvSource({"lenet-5,4", "small-vgg,6", "inception,5", "residual-cnn,7"})
    void pictures_are_told_apart_for_95_percent_of_the_samples(String id, int epochs) {
        assertThat(accuracyAfter(epochs, preset(id))).isGreaterThan(0.95);
    }

    /** The cross-entropy of pixels between black and white is above 0 even where they are met exactly; what matters is that it falls. */
    @Test
    void digits_come_better_and_better_through_the_bottleneck() {
        double early = lossAfter(2, preset("digits-autoencoder"));

        assertThat(lossAfter(20, preset("digits-autoencoder"))).isLessThan(0.6 * early);
    }

    @Test
    void a_curve_is_met_by_two_hidden_layers_and_missed_by_a_line() {
        double line = lossAfter(100, preset("underfit"));

        assertThat(line).isGreaterThan(0.35);
        assertThat(lossAfter(100, ExperimentEdits.insertAfter(preset("underfit"), 0, new Dense(16, new Tanh())))).isLessThan(line / 5);
        assertThat(lossAfter(200, preset("curve"))).isLessThan(line / 10);
    }

    @Test
    void six_layers_of_sigmoids_guess_where_six_of_tanh_learn() {
        Experiment mended = preset("vanishing");
        for (int layer = 1; layer <= 6; layer++) {
            mended = with(mended, layer, new Dense(8, new Tanh()));
        }

        assertThat(accuracyAfter(60, preset("vanishing"))).isLessThan(0.65);
        assertThat(accuracyAfter(60, mended)).isGreaterThan(0.9);
    }

    @Test
    void weights_of_zero_stay_zero_until_they_begin_apart() {
        try (Runs runs = afterEpochs(20, preset("zero-weights"))) {
            assertThat(runs.numbers(runs.node("dense#1/weights"))).containsOnly(0);
            assertThat(runs.numbers(runs.node("dense#2/weights"))).containsOnly(0);
            assertThat(runs.numbers(runs.node("dense#2/bias"))[0]).isNotZero();
        }
        Experiment mended = with(with(preset("zero-weights"), 1, new Dense(4, new Tanh())), 2, new Dense(1, new Sigmoid()));
        assertThat(accuracyAfter(60, mended)).isGreaterThan(0.9);
    }

    /** Worked by hand with labels -1 and +1: mistakes in epochs 1 to 5, then w = (2, 2) and b = -1 part the first corner from the others. */
    @Test
    void the_perceptron_rule_rests_on_or_after_five_epochs() {
        assertThat(weights(4)).isNotEqualTo(weights(5));
        assertThat(weights(5)).isEqualTo(weights(20)).isEqualTo(List.of(2f, 2f, -1f));
        assertThat(accuracyAfter(6, preset("perceptron-or"))).isEqualTo(1);
    }

    private static List<Float> weights(int epochs) {
        return weights(epochs, preset("perceptron-or"));
    }

    private static List<Float> weights(int epochs, Experiment experiment) {
        try (Runs runs = afterEpochs(epochs, experiment)) {
            float[] weights = runs.numbers(runs.node("dense#1/weights"));
            return List.of(weights[0], weights[1], runs.numbers(runs.node("dense#1/bias"))[0]);
        }
    }

    @Test
    void on_xor_the_rule_goes_in_a_circle() {
        assertThat(weights(10, preset("perceptron-xor"))).isEqualTo(weights(11, preset("perceptron-xor")));
        try (Runs runs = afterEpochs(11, preset("perceptron-xor"))) {
            assertThat(runs.run.lastEpoch().loss()).isPositive(); // mistakes in every epoch
        }
    }
}
