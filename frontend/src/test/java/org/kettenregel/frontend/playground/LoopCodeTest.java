package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.program.Phase;

/** The training loop in the words of libraries, with the loss and the optimizer of the experiment. */
class LoopCodeTest {

    private static final Experiment DIGITS = preset("mnist-small-cnn");

    private static List<String> lines(Experiment experiment, BiFunction<LoopCode, Phase, String> dialect) {
        LoopCode code = new LoopCode(experiment);
        return Arrays.stream(Phase.values()).flatMap(phase -> dialect.apply(code, phase).lines()).map(String::strip).toList();
    }

    /** As in a lecture: Adam with a rate of 0.003. */
    @Test
    void pytorch_has_the_five_lines_of_the_loop() {
        Experiment adam = ExperimentEdits.optimizer(DIGITS, new Adam(0.003));

        assertThat(lines(adam, LoopCode::pytorch)).hasSize(7).containsSubsequence(
                "for images, labels in loader:", "optimizer.zero_grad()", "outputs = model(images)", "loss.backward()", "optimizer.step()",
                "# optim.Adam(lr=0.003)");
    }

    @Test
    void keras_records_on_a_tape_and_says_all_of_it_in_one_call() {
        assertThat(lines(DIGITS, LoopCode::keras)).startsWith("for images, labels in dataset:", "with tf.GradientTape() as tape:")
                .contains("optimizer.apply(gradients)");
        assertThat(new LoopCode(ExperimentEdits.batchSize(DIGITS, 64)).fit()).isEqualTo("# model.fit(images, labels, batch_size=64)");
    }

    @Test
    void a_rate_is_written_with_all_its_digits_however_small_it_is() {
        assertThat(lines(ExperimentEdits.optimizer(DIGITS, new Sgd(1e-11, 0)), LoopCode::pytorch)).contains("# optim.SGD(lr=0.00000000001)");
        assertThat(new LoopCode(ExperimentEdits.optimizer(DIGITS, new RmsProp(0.001, 0.9))).formula(Phase.UPDATE)).startsWith("v ← 0.9 v + 0.1 g²");
    }

    @Test
    void knobs_that_are_as_a_library_has_them_are_left_out() {
        Experiment plain = ExperimentEdits.optimizer(DIGITS, new Sgd(0.1, 0));
        Experiment momentum = ExperimentEdits.optimizer(DIGITS, new Sgd(0.1, 0.9, true));

        assertThat(lines(plain, LoopCode::pytorch)).endsWith("# optim.SGD(lr=0.1)");
        assertThat(lines(momentum, LoopCode::pytorch)).endsWith("# optim.SGD(lr=0.1, momentum=0.9, nesterov=True)");
        assertThat(lines(momentum, LoopCode::keras)).endsWith("# keras.optimizers.SGD(learning_rate=0.1, momentum=0.9, nesterov=True)");
        assertThat(lines(plain, LoopCode::formula)).endsWith("θ ← θ − η g", "η = 0.1");
    }

    @Test
    void points_are_called_x_and_y_and_what_is_made_again_is_compared_with_itself() {
        Experiment plane = ExperimentEdits.loss(preset("plane"), new MeanSquaredError());
        Experiment again = ExperimentEdits.loss(DIGITS, new ReconstructionLoss());

        assertThat(lines(plane, LoopCode::pytorch)).startsWith("for x, y in loader:").contains("outputs = model(x)", "loss = nn.MSELoss()(outputs, y)");
        assertThat(lines(again, LoopCode::pytorch)).startsWith("for images, _ in loader:").contains("loss = nn.MSELoss()(outputs, images)");
    }

    @Test
    void every_loss_and_every_optimizer_has_its_line() {
        for (Catalog.Entry<LossSpec> loss : Catalog.of(LossSpec.class).entries()) {
            Experiment experiment = ExperimentEdits.loss(DIGITS, loss.defaults());
            assertThat(new LoopCode(experiment).pytorch(Phase.LOSS)).startsWith("  loss = ").contains("outputs");
            assertThat(new LoopCode(experiment).keras(Phase.LOSS)).startsWith("    loss = ").contains("outputs");
            assertThat(new LoopCode(experiment).formula(Phase.LOSS)).startsWith("L = ").contains("1/");
        }
        for (Catalog.Entry<Optimizer> optimizer : Catalog.of(Optimizer.class).entries()) {
            Experiment experiment = ExperimentEdits.optimizer(DIGITS, optimizer.defaults());
            assertThat(new LoopCode(experiment).pytorch(Phase.UPDATE)).contains("# optim.").contains("lr=");
            assertThat(new LoopCode(experiment).keras(Phase.UPDATE)).contains("# keras.optimizers.").contains("learning_rate=");
            assertThat(new LoopCode(experiment).formula(Phase.UPDATE)).contains("θ ← θ").contains("η = ");
        }
    }
}
