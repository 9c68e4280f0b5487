package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Xor;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Swish;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Sgd;

/** What the hints of the ready experiments promise, with the seed each comes with. */
class PresetClaimsTest {

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static void train(Runs runs, int epochs) {
        while (runs.run.cursor().epoch() < epochs) {
            runs.run.runBatch();
        }
    }

    private static double accuracyAfter(int epochs, Experiment experiment) {
        try (Runs runs = new Runs(experiment)) {
            train(runs, epochs);
            return runs.accuracy();
        }
    }

    private static Experiment without(Experiment experiment, Class<?> kind) {
        for (Layer layer : experiment.layers()) {
            if (kind.isInstance(layer.spec())) {
                experiment = ExperimentEdits.remove(experiment, layer.id());
            }
        }
        return experiment;
    }

    @Test
    void two_branches_find_a_circle_but_xor_only_with_a_layer_behind_them() {
        Experiment xor = ExperimentEdits.data(preset("two-inputs"), new Xor());

        assertThat(accuracyAfter(80, preset("two-inputs"))).isGreaterThan(0.9);
        assertThat(accuracyAfter(80, xor)).isLessThan(0.7);
        assertThat(accuracyAfter(80, ExperimentEdits.insertAfter(xor, 5, new Dense(4, new Tanh())))).isGreaterThan(0.9);
    }

    @Test
    void a_layer_for_both_inputs_does_not_tell_them_apart() {
        OwnPoints mirrored = new OwnPoints(List.of(OwnPoint.of(0, 0.3, -0.8), OwnPoint.of(0, -0.8, 0.3)), true);

        try (Runs runs = new Runs(ExperimentEdits.data(preset("shared-layer"), mirrored))) {
            runs.run.runUntil(StopCondition.endOf(Pass.FORWARD));
            float[] answers = runs.numbers(runs.compiled.program().graph().prediction());
            assertThat(answers[0]).isEqualTo(answers[1]);
        }
        assertThat(accuracyAfter(80, preset("shared-layer"))).isGreaterThan(0.9);
    }

    @Test
    void an_output_half_way_makes_deep_sigmoids_learn() {
        Experiment preset = preset("two-outputs");

        assertThat(accuracyAfter(80, preset)).isGreaterThan(0.9);
        assertThat(accuracyAfter(80, ExperimentEdits.remove(preset, 3))).isLessThan(0.75);
    }

    @Test
    void without_its_sums_the_residual_network_is_a_chain_that_does_not_learn() {
        Experiment chain = without(preset("residual"), AddLayer.class);

        assertThat(chain.layers()).allSatisfy(layer -> assertThat(layer.inputs()).hasSize(1));
        assertThat(accuracyAfter(80, preset("residual"))).isGreaterThan(0.95);
        assertThat(accuracyAfter(80, chain)).isLessThan(0.8);
    }

    @Test
    void without_normalisation_deep_sigmoids_do_not_learn() {
        assertThat(accuracyAfter(60, preset("batch-norm"))).isGreaterThan(0.9);
        assertThat(accuracyAfter(60, without(preset("batch-norm"), BatchNormalization.class))).isLessThan(0.75);
    }

    @Test
    void units_below_0_for_all_points_never_move_again_unless_their_activation_has_a_slope_there() {
        Experiment swish = ExperimentEdits.spec(preset("dead-relu"), 1, spec -> new Dense(4, new Swish()));

        try (Runs runs = new Runs(preset("dead-relu"))) {
            float[] before = runs.numbers(runs.node("dense#1/weights"));
            train(runs, 5);
            assertThat(runs.numbers(runs.node("dense#1/weights"))).containsExactly(before);
            assertThat(runs.numbers(runs.node("dense#1/bias"))).containsOnly(-3);
        }
        assertThat(accuracyAfter(100, swish)).isGreaterThan(0.9);
    }

    /** Points in the corners of a square: the mean square has the curvature 2 along the bias and along both weights. */
    @Test
    void above_a_learning_rate_of_1_the_error_of_a_mean_square_grows_with_every_step() {
        List<OwnPoint> corners = IntStream.range(0, 4).mapToObj(i -> OwnPoint.of(1, i % 2 == 0 ? -1 : 1, i < 2 ? -1 : 1)).toList();
        Experiment square = ExperimentEdits.data(preset("exploding"), new OwnPoints(corners, false));

        try (Runs large = new Runs(square); Runs small = new Runs(ExperimentEdits.optimizer(square, new Sgd(0.9, 0)))) {
            double first = loss(large);
            loss(small);

            assertThat(loss(large)).isCloseTo(4 * first, within(1e-4 * first)); // (1 - 2 1.5)^2
            assertThat(loss(small)).isCloseTo(0.64 * first, within(1e-4 * first)); // (1 - 2 0.9)^2
        }
    }

    private static double loss(Runs runs) {
        runs.run.runBatch();
        return runs.run.lastEpoch().loss();
    }

    @Test
    void the_exploding_run_ends_with_a_sentence_before_its_weights_are_lost() {
        try (Runs runs = new Runs(preset("exploding"))) {
            train(runs, 65);
            assertThat(runs.run.breakdown()).isEmpty();
            assertThat(runs.run.lastEpoch().loss()).isGreaterThan(1e30);

            runs.run.runBatch();

            assertThat(runs.run.breakdown()).contains(new Breakdown("loss/mean", true));
        }
    }

    @Test
    void softmax_twice_has_its_note_and_a_floor_below_which_the_loss_does_not_fall() {
        try (Runs runs = new Runs(preset("softmax-twice"))) {
            train(runs, 20);

            assertThat(runs.compiled.problems()).extracting(Problem::code).containsExactly("softmax-twice");
            assertThat(runs.run.lastEpoch().loss()).isBetween(1.4612, 1.5);
            assertThat(runs.accuracy()).isGreaterThan(0.95);
        }
    }
}
