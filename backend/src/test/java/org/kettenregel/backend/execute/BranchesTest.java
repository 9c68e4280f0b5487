package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.optimizer.Sgd;

/** Networks that are more than a chain: shared weights, several outputs, outputs that make the input again. */
class BranchesTest {

    private static final Dense UNIT = new Dense(1, new Linear());

    /** One sample, x = 2, to be met with 5; w = 3, b = 1. */
    private static Experiment experiment(LossSpec loss, List<Layer> layers, Head... heads) {
        return new Experiment(
                "", new OwnPoints(List.of(OwnPoint.of(5, 2)), false), new Split(100, 0, 0), layers, loss,
                new Training(1, false, new Sgd(0.1, 0)), 1,
                List.of(new OwnValue("dense#1/weights", 0, 3), new OwnValue("dense#1/bias", 0, 1)), List.of(heads));
    }

    private static List<Layer> twice() {
        return List.of(
                new Layer(1, UNIT, List.of(0)), new Layer(2, new SharedLayer(1), List.of(1)), new Layer(3, new AddLayer(), List.of(1, 2)));
    }

    /** Weights that are read twice, and a value that is. */
    static Stream<Experiment> experiments() {
        return Stream.of(experiment(new MeanSquaredError(), twice()));
    }

    private static Runs afterBackward(Experiment experiment) {
        Runs runs = new Runs(experiment);
        runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));
        return runs;
    }

    @Test
    void a_shared_layer_adds_up_the_gradients_of_both_places() {
        try (Runs runs = afterBackward(experiment(new MeanSquaredError(), twice()))) {
            // h = 3 2 + 1 = 7, s = 3 7 + 1 = 22, y = 29, L = (29 - 5)^2 = 576, dL/dy = 48
            assertThat(runs.numbers(runs.compiled.program().graph().loss())).containsExactly(576);
            // dy/dw = dh/dw + (h + w dh/dw) = 2 + 7 + 3 2 = 15; dy/db = 1 + 1 + 3 = 5
            assertThat(runs.gradient(runs.node("dense#1/weights"))).containsExactly(48 * 15);
            assertThat(runs.gradient(runs.node("dense#1/bias"))).containsExactly(48 * 5);
            assertThat(runs.compiled.program().graph().parameters()).hasSize(2);
        }
    }

    @Test
    void a_shared_layer_needs_an_earlier_one_with_weights_of_its_own() {
        assertThatThrownBy(() -> experiment(new MeanSquaredError(), List.of(new Layer(1, new SharedLayer(1), List.of(0)))))
                .hasMessage("layer 1: it shares the weights of an earlier layer that has its own, found 1");
    }

    @Test
    void who_shared_the_weights_of_a_removed_layer_gets_its_own() {
        Experiment after = ExperimentEdits.remove(experiment(new MeanSquaredError(), twice()), 1);

        assertThat(after.layers()).containsExactly(new Layer(2, UNIT, List.of(0)), new Layer(3, new AddLayer(), List.of(0, 2)));
    }

    @Test
    void the_losses_of_all_outputs_are_added_up_with_their_weights() {
        List<Layer> layers = List.of(new Layer(1, UNIT, List.of(0)), new Layer(2, new SharedLayer(1), List.of(1)));

        try (Runs runs = afterBackward(experiment(new MeanSquaredError(), layers, new Head(1, new MeanSquaredError(), 0.5)))) {
            // outputs 22 and 7 against 5: 17^2 + 0.5 2^2 = 291
            assertThat(runs.numbers(runs.compiled.program().graph().loss())).containsExactly(291);
            // d/db: 2 17 (1 + 3) + 0.5 2 2 = 138
            assertThat(runs.gradient(runs.node("dense#1/bias"))).containsExactly(138);
        }
    }

    @Test
    void a_reconstruction_is_compared_with_the_input() {
        try (Runs runs = afterBackward(experiment(new ReconstructionLoss(), List.of(new Layer(1, UNIT, List.of(0)))))) {
            assertThat(runs.numbers(runs.compiled.program().graph().loss())).containsExactly(25); // (7 - 2)^2
            assertThat(runs.gradient(runs.node("dense#1/bias"))).containsExactly(10);
        }
    }

    @Test
    void one_output_may_answer_the_question_while_another_makes_the_input_again() {
        List<Layer> layers = List.of(new Layer(1, UNIT, List.of(0)), new Layer(2, new SharedLayer(1), List.of(1)));

        try (Runs runs = afterBackward(experiment(new MeanSquaredError(), layers, new Head(1, new ReconstructionLoss(), 1)))) {
            assertThat(runs.numbers(runs.compiled.program().graph().loss())).containsExactly(17 * 17 + 5 * 5);
        }
    }

    @Test
    void a_picture_may_be_made_again_in_a_row_and_a_row_in_a_picture() {
        List<Layer> layers = List.of(
                new Layer(1, UNIT, List.of(0)), new Layer(3, new ReshapeLayer(1, 1, 1), List.of(1)), new Layer(2, new SharedLayer(1), List.of(1)));

        try (Runs runs = afterBackward(experiment(new MeanSquaredError(), layers, new Head(3, new ReconstructionLoss(), 1)))) {
            assertThat(runs.numbers(runs.compiled.program().graph().loss())).containsExactly(17 * 17 + 5 * 5);
        }
        try (Runs runs = afterBackward(experiment(new ReconstructionLoss(), layers.subList(0, 2)))) {
            assertThat(runs.numbers(runs.compiled.program().graph().loss())).containsExactly(5 * 5);
        }
    }
}
