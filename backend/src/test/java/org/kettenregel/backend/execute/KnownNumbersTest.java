package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;

/** The presets whose numbers are known from lectures and books. */
class KnownNumbersTest {

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static Runs afterBackward(Experiment experiment) {
        Runs runs = new Runs(experiment);
        runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));
        return runs;
    }

    private static Experiment chainRule(double target) {
        return ExperimentEdits.data(preset("chain-rule"), new OwnPoints(List.of(OwnPoint.of(target, 2)), false));
    }

    @Test
    void the_chain_rule_on_a_graph() {
        try (Runs runs = afterBackward(preset("chain-rule"))) {
            assertThat(runs.numbers(runs.node("dense#1/product"))).containsExactly(6);
            assertThat(runs.numbers(runs.node("dense#1/sum"))).containsExactly(7);
            assertThat(runs.numbers(runs.node("loss/error"))).containsExactly(-3);
            assertThat(runs.numbers(runs.node("loss/mean"))).containsExactly(3);
            assertThat(runs.gradient(runs.node("dense#1/weights"))).containsExactly(2);
            assertThat(runs.gradient(runs.node("dense#1/bias"))).containsExactly(1);
        }
    }

    @Test
    void with_the_target_past_the_prediction_the_gradients_change_their_sign() {
        try (Runs runs = afterBackward(chainRule(9))) {
            assertThat(runs.numbers(runs.node("loss/mean"))).containsExactly(2);
            assertThat(runs.gradient(runs.node("dense#1/weights"))).containsExactly(-2);
            assertThat(runs.gradient(runs.node("dense#1/bias"))).containsExactly(-1);
        }
    }

    @Test
    void at_the_kink_the_slope_of_the_absolute_value_is_0_by_convention() {
        try (Runs runs = afterBackward(chainRule(7))) {
            assertThat(runs.numbers(runs.node("loss/mean"))).containsExactly(0);
            assertThat(runs.gradient(runs.node("dense#1/weights"))).containsExactly(0);
        }
    }

    @Test
    void xor_by_hand_answers_all_four_right_with_nine_parameters() {
        try (Runs runs = new Runs(preset("xor-by-hand"))) {
            assertThat(runs.bits()).hasSize(9);
            assertThat(runs.accuracy()).isEqualTo(1.0);
            runs.run.runUntil(StopCondition.endOf(Pass.FORWARD));
            assertThat(runs.numbers(runs.compiled.program().graph().prediction())).containsExactly(0, 1, 1, 0); // (0,0), (0,1), (1,0), (1,1)
        }
    }

    @Test
    void without_its_step_function_the_same_network_answers_a_half_to_everything() {
        try (Runs runs = new Runs(preset("xor-without-activation"))) {
            runs.run.runUntil(StopCondition.endOf(Pass.FORWARD));
            assertThat(runs.numbers(runs.compiled.program().graph().prediction())).containsExactly(0.5f, 0.5f, 0.5f, 0.5f);
        }
    }

    @Test
    void one_unit_with_weights_2_and_2_tells_the_two_points_apart() {
        try (Runs runs = new Runs(preset("perceptron"))) {
            runs.run.runUntil(StopCondition.endOf(Pass.FORWARD));
            assertThat(runs.numbers(runs.compiled.program().graph().prediction())).containsExactly(4, -2);
            assertThat(runs.accuracy()).isEqualTo(1.0);
        }
    }

    @Test
    void softmax_of_seven_scores() {
        try (Runs runs = new Runs(preset("softmax"))) {
            runs.run.runUntil(StopCondition.endOf(Pass.FORWARD));
            float[] outputs = runs.numbers(runs.compiled.program().graph().prediction());
            double[] expected = {0.0236, 0.0643, 0.1747, 0.4748, 0.0236, 0.0643, 0.1747};
            for (int i = 0; i < 7; i++) {
                assertThat(outputs[i]).isCloseTo((float) expected[i], within(5e-5f));
            }
        }
    }

    /** Ten sure and right answers, given through a softmax to a loss that applies another: ln(e + 9) - 1 = 1.4612 is the least it can reach. */
    @Test
    void a_softmax_too_many_keeps_the_loss_of_ten_classes_above_1_4612() {
        List<OwnPoint> sure = IntStream.range(0, 10).mapToObj(label -> new OwnPoint(
                IntStream.range(0, 10).mapToObj(i -> i == label ? 100.0 : 0.0).toList(), label)).toList();
        Experiment twice = ExperimentEdits.batchSize(ExperimentEdits.loss(
                ExperimentEdits.data(preset("softmax"), new OwnPoints(sure, true)), new CategoricalCrossEntropyLoss(true)), 10);
        Experiment once = ExperimentEdits.loss(twice, new CategoricalCrossEntropyLoss(false));

        try (Runs wrong = new Runs(twice); Runs right = new Runs(once)) {
            wrong.run.runUntil(StopCondition.endOf(Pass.FORWARD));
            right.run.runUntil(StopCondition.endOf(Pass.FORWARD));

            assertThat(wrong.numbers(wrong.compiled.program().graph().loss())[0]).isCloseTo((float) Math.log(1 + 9 / Math.E), within(1e-6f));
            assertThat(right.numbers(right.compiled.program().graph().loss())[0]).isCloseTo(0, within(1e-6f));
            assertThat(wrong.compiled.problems()).extracting(Problem::code).containsExactly("softmax-twice");
            assertThat(right.compiled.problems()).isEmpty();
        }
    }

    @Test
    void the_networks_of_the_lectures_have_as_many_parameters_as_there() {
        assertThat(parameters(preset("mnist-deep"))).isEqualTo(59_210);
        assertThat(parameters(preset("mnist-mlp"))).isEqualTo(407_050);
        assertThat(parameters(preset("mnist-cnn"))).isEqualTo(1_199_882);
        assertThat(parameters(preset("mnist-small-cnn"))).isEqualTo(5_258);
        assertThat(parameters(preset("reviews-large"))).isEqualTo(2_691_713);
    }

    @Test
    void the_networks_made_for_show_have_as_many_parameters_as_one_can_count() {
        assertThat(parameters(preset("two-inputs"))).isEqualTo(8 + 8 + 9);
        assertThat(parameters(preset("shared-layer"))).isEqualTo(8 + 5);
        assertThat(parameters(preset("two-outputs"))).isEqualTo(24 + 5 * 72 + 2 * 9);
        assertThat(parameters(preset("residual"))).isEqualTo(24 + 8 * 72 + 9);
        assertThat(parameters(preset("batch-norm"))).isEqualTo(24 + 5 * 72 + 6 * 4 * 8 + 9);
        assertThat(parameters(preset("overfit"))).isEqualTo(192 + 4_160 + 65);
        assertThat(parameters(preset("softmax-twice"))).isEqualTo(16_448 + 650);
        assertThat(parameters(preset("shapes-cnn"))).isEqualTo(80 + 1_168 + 2_056);
        assertThat(parameters(preset("digits-cnn"))).isEqualTo(80 + 32 + 1_168 + 4_010);
        assertThat(parameters(preset("cifar-sample"))).isEqualTo(432 + 64 + 4_608 + 128 + 18_432 + 256 + 10_250);
    }

    private static int parameters(Experiment experiment) {
        Compilation compilation = Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
        return ((Compilation.Compiled) compilation).program().graph().parameters().stream().mapToInt(node -> node.shape().width()).sum();
    }
}
