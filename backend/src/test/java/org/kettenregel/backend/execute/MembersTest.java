package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Optimizer;

/** What every member of a family must do, those not written yet included. */
class MembersTest {

    private static final int EPOCHS = 20;

    private static <T> List<T> members(Class<T> family) {
        return Catalog.of(family).entries().stream().<T>map(Catalog.Entry::defaults).toList();
    }

    static List<Optimizer> optimizers() {
        return members(Optimizer.class);
    }

    static List<LossSpec> losses() {
        return members(LossSpec.class);
    }

    static List<Initializer> initializers() {
        return members(Initializer.class);
    }

    static List<Activation> activations() {
        return members(Activation.class);
    }

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    private static Experiment hidden(Experiment experiment, Dense layer) {
        return ExperimentEdits.spec(experiment, 1, spec -> layer);
    }

    private static Experiment output(Experiment experiment, int units, Activation activation) {
        return ExperimentEdits.spec(experiment, experiment.output().id(), spec -> new Dense(units, activation));
    }

    /** Loss of the first and of the last epoch. */
    private static double[] losses(Experiment experiment) {
        try (Runs runs = new Runs(experiment)) {
            double first = Double.NaN;
            while (runs.run.cursor().epoch() < EPOCHS) {
                runs.run.runBatch();
                first = runs.run.cursor().epoch() == 1 && Double.isNaN(first) ? runs.run.lastEpoch().loss() : first;
            }
            return new double[] {first, runs.run.lastEpoch().loss()};
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void every_optimizer_makes_a_loss_smaller(Optimizer optimizer) {
        double[] loss = losses(ExperimentEdits.optimizer(preset("plane"), optimizer));

        assertThat(loss[1]).isLessThan(loss[0]);
    }

    @ParameterizedTest
    @MethodSource("losses")
    void every_loss_becomes_smaller_by_training(LossSpec loss) {
        Experiment classes = preset("gaussians");
        Experiment suited = loss.categorical() ? output(classes, 2, new Softmax())
                : loss.labels().isPresent() ? output(classes, 1, loss.scores() ? new Linear() : new Sigmoid())
                : output(preset("plane"), loss.reconstructs() ? 2 : 1, new Linear());

        double[] trained = losses(ExperimentEdits.loss(suited, loss));

        assertThat(trained[1]).isFinite().isLessThan(trained[0]);
    }

    @ParameterizedTest
    @MethodSource("initializers")
    void every_initializer_but_the_constant_ones_gives_weights_that_differ(Initializer initializer) {
        try (Runs runs = new Runs(hidden(preset("moons"), new Dense(16, new Tanh(), true, initializer)))) {
            float[] weights = runs.numbers(runs.node("dense#1/weights"));

            if (initializer instanceof Zeros || initializer instanceof Constant) {
                assertThat(weights).containsOnly(initializer instanceof Constant constant ? (float) constant.value() : 0);
            } else {
                assertThat(weights).doesNotContain(0).doesNotHaveDuplicates();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("activations")
    void every_activation_can_be_trained_through(Activation activation) {
        double[] loss = losses(hidden(preset("moons"), new Dense(6, activation)));

        assertThat(loss[1]).isFinite().isLessThan(loss[0]);
    }
}
