package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.optimizer.Adagrad;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.AdamW;
import org.kettenregel.backend.optimizer.ClipByNorm;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.backend.schedule.StepDecay;
import org.kettenregel.backend.schedule.Warmup;

/** What schedule, clipping and the start of a memory do to a run. */
class LearningRateTest {

    private static Experiment plane(Schedule schedule) {
        Experiment plane = Presets.byId("plane").orElseThrow().experiment();
        Training training = plane.training().withOptimizer(new Sgd(0.1, 0)).withSchedule(schedule);
        return ExperimentEdits.training(plane, training);
    }

    /** By how much the first weight moves per unit of its gradient in the batch to come. */
    private static double moved(Runs runs) {
        int weights = runs.node("dense#1/weights");
        float before = runs.numbers(weights)[0];
        runs.run.runUntil(StopCondition.endOf(Pass.UPDATE));
        return (before - runs.numbers(weights)[0]) / runs.gradient(weights)[0];
    }

    @Test
    void a_run_uses_and_shows_the_rate_of_its_schedule() {
        try (Runs runs = new Runs(plane(new StepDecay(1, 0.5)))) {
            for (int epoch = 0; epoch < 3; epoch++) {
                assertThat(moved(runs)).isCloseTo(0.1 * Math.pow(0.5, epoch), within(1e-4));
                assertThat(runs.run.learningRate()).isEqualTo(0.1 * Math.pow(0.5, epoch));

                runs.run.runUntil(StopCondition.EPOCH);
                assertThat(runs.run.learningRate()).as("that of the last batch").isEqualTo(0.1 * Math.pow(0.5, epoch));
            }
        }
    }

    @Test
    void a_schedule_moves_within_an_epoch() {
        try (Runs runs = new Runs(plane(new Warmup(2, 0)))) {
            int batches = runs.run.batchesPerEpoch();

            runs.run.runUntil(StopCondition.BATCH);
            assertThat(runs.run.learningRate()).isCloseTo(0.1 / (2 * batches), within(1e-12));
            runs.run.runUntil(StopCondition.BATCH);
            assertThat(runs.run.learningRate()).isCloseTo(0.2 / (2 * batches), within(1e-12));
        }
    }

    @Test
    void the_first_step_of_a_warm_up_moves_the_weights() {
        try (Runs runs = new Runs(plane(new Warmup(1, 0)))) {
            int batches = runs.run.batchesPerEpoch();

            assertThat(moved(runs)).isCloseTo(0.1 / batches, within(1e-4));
            runs.run.runUntil(StopCondition.EPOCH);
            assertThat(runs.run.learningRate()).as("that of the last batch of the rise").isEqualTo(0.1);
        }
    }

    @Test
    void before_the_first_batch_the_rate_is_the_one_it_will_have() {
        try (Runs runs = new Runs(plane(new StepDecay(1, 0.5)))) {
            assertThat(runs.run.learningRate()).isEqualTo(0.1);
        }
    }

    @Test
    void clipped_gradients_are_no_longer_than_the_limit_when_weights_move() {
        Experiment plane = Presets.byId("plane").orElseThrow().experiment();
        try (Runs runs = new Runs(ExperimentEdits.training(plane, plane.training().withClipping(new ClipByNorm(0.01))))) {
            runs.run.runUntil(StopCondition.endOf(Pass.BACKWARD));
            double before = norm(runs);
            runs.run.runUntil(StopCondition.OPERATION);

            assertThat(runs.compiled.program().at(runs.run.executed())).isInstanceOf(Instruction.ClipGradients.class);
            assertThat(before).isGreaterThan(0.02);
            assertThat(norm(runs)).isCloseTo(0.01, within(1e-8));
        }
    }

    private static double norm(Runs runs) {
        double squares = 0;
        for (Node parameter : runs.compiled.program().graph().parameters()) {
            for (float number : runs.gradient(parameter.id())) {
                squares += (double) number * number;
            }
        }
        return Math.sqrt(squares);
    }

    @Test
    void a_memory_starts_where_its_optimizer_says_and_starts_again_there() {
        Experiment plane = Presets.byId("plane").orElseThrow().experiment();
        try (Runs runs = new Runs(ExperimentEdits.optimizer(plane, new Adagrad()))) {
            int weights = runs.node("dense#1/weights");
            assertThat(memory(runs, weights)).containsOnly(0.1f);

            runs.run.runUntil(StopCondition.BATCH);
            assertThat(memory(runs, weights)).doesNotContain(0.1f);

            runs.parameters.restart(runs.compiled.program().graph(), new Seed(1), List.of());
            assertThat(memory(runs, weights)).containsOnly(0.1f);
        }
    }

    @Test
    void moments_pass_between_adam_and_adamw_and_to_nobody_else() {
        Experiment plane = Presets.byId("plane").orElseThrow().experiment();
        try (Runs runs = new Runs(ExperimentEdits.optimizer(plane, new Adam()))) {
            int weights = runs.node("dense#1/weights");
            runs.run.runUntil(StopCondition.BATCH);
            float[] moments = memory(runs, weights);

            runs.parameters.bind(runs.compiled.program().graph(), new AdamW(), new Seed(1), List.of());
            float[] handedOn = memory(runs, weights);
            runs.parameters.bind(runs.compiled.program().graph(), new RmsProp(), new Seed(1), List.of());

            assertThat(moments).doesNotContain(0);
            assertThat(handedOn).containsExactly(moments);
            assertThat(memory(runs, weights)).hasSize(moments.length / 2).containsOnly(0);
        }
    }

    private static float[] memory(Runs runs, int parameter) {
        float[] numbers = new float[runs.parameters.state(parameter).length()];
        runs.parameters.state(parameter).download(numbers);
        return numbers;
    }
}
