package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.NoiseLayer;

/** Networks that are random while they learn: no less the same again, and not random at all when they are asked. */
class RandomStepsTest {

    private static final Experiment MOONS = Presets.byId("moons").orElseThrow().experiment();

    private static Experiment random() {
        Experiment noisy = ExperimentEdits.insertAfter(MOONS, 0, new NoiseLayer(0.1));
        return ExperimentEdits.insertAfter(noisy, 1, new DropoutLayer(0.2));
    }

    @Test
    void stepping_leaves_the_same_bits_as_running() {
        try (Runs running = new Runs(random()); Runs stepping = new Runs(random())) {
            while (running.run.cursor().epoch() < 2) {
                running.run.runBatch();
            }
            while (stepping.run.cursor().epoch() < 2) {
                stepping.run.runUntil(StopCondition.OPERATION);
            }

            assertThat(stepping.bits()).isEqualTo(running.bits());
        }
    }

    @Test
    void going_back_and_forward_again_leaves_the_same_bits() {
        try (Runs runs = new Runs(random())) {
            for (int i = 0; i < 100; i++) {
                runs.run.runUntil(StopCondition.OPERATION);
            }
            List<Integer> bits = runs.bits();
            for (int i = 0; i < 60; i++) {
                runs.run.backUntil(StopCondition.OPERATION);
            }
            for (int i = 0; i < 60; i++) {
                runs.run.runUntil(StopCondition.OPERATION);
            }

            assertThat(runs.bits()).isEqualTo(bits);
        }
    }

    @Test
    void a_network_that_is_asked_answers_as_if_the_random_layers_were_not_there() {
        try (Runs runs = new Runs(random()); Runs plain = new Runs(MOONS)) {
            assertThat(runs.bits()).isEqualTo(plain.bits());
            assertThat(runs.accuracy()).isEqualTo(plain.accuracy());
        }
    }

    /** Measured 0.90 after as many epochs: six units are few when every fifth is missing. */
    @Test
    void two_moons_are_told_apart_through_noise_and_dropout() {
        try (Runs runs = new Runs(random())) {
            while (runs.run.cursor().epoch() < 120) {
                runs.run.runBatch();
            }

            assertThat(runs.accuracy()).isGreaterThan(0.85);
        }
    }
}
