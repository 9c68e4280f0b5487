package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Preset;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.ClipByNorm;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.persistence.Checkpoint;
import org.kettenregel.backend.persistence.CheckpointFile;
import org.kettenregel.backend.schedule.CosineDecay;

/** A run that was put down, written to a file and taken up again must be the run that was never put down. */
class ResumeTest {

    @TempDir
    private Path folder;

    /** With all that a run can depend on: dropout, noise, running statistics, moments, a schedule, clipping, patience. */
    private static Experiment rich() {
        Experiment noisy = ExperimentEdits.insertAfter(Presets.first(), 1, new NoiseLayer(0.05));
        Experiment random = ExperimentEdits.insertAfter(noisy, 2, new DropoutLayer(0.2));
        Experiment normalised = ExperimentEdits.insertAfter(random, 1, new BatchNormalization());
        return ExperimentEdits.training(normalised, normalised.training()
                .withOptimizer(new Adam(0.01)).withSchedule(new CosineDecay(5, 0.1)).withClipping(new ClipByNorm()).withStopping(new EarlyStopping(9, 0)));
    }

    static Stream<Experiment> optimizers() {
        return Catalog.of(Optimizer.class).entries().stream().map(entry -> ExperimentEdits.optimizer(rich(), entry.defaults()));
    }

    static Stream<Experiment> computed() {
        return Presets.all().stream().map(Preset::experiment).filter(experiment -> !experiment.data().fromFiles());
    }

    /** All numbers of a state, comparable bit by bit. */
    private static List<Object> bits(RunState state) {
        List<Object> bits = new ArrayList<>(List.of(
                state.cursor(), state.samplesPerEpoch(), state.samples(), Double.doubleToRawLongBits(state.lossSum()),
                Double.doubleToRawLongBits(state.metricSum()), state.lastEpoch(), state.parameters().optimizer()));
        state.parameters().byName().forEach((name, copy) -> {
            bits.add(name);
            bits.add(copy.sizes());
            for (float value : copy.values()) {
                bits.add(Float.floatToRawIntBits(value));
            }
            for (float value : copy.memory()) {
                bits.add(Float.floatToRawIntBits(value));
            }
        });
        return bits;
    }

    private static void train(Runs runs, StoppingWatch watch, int epochs) {
        while (runs.run.cursor().epoch() < epochs) {
            int before = runs.run.cursor().epoch();
            runs.run.runBatch();
            if (runs.run.cursor().epoch() > before) {
                watch.after(runs.run.cursor().epoch(), runs.run.lastEpoch().loss());
            }
        }
    }

    private static StoppingWatch watch(Runs runs, Experiment experiment) {
        return new StoppingWatch(experiment.training().stopping(), runs.parameters);
    }

    /** Written to a file and read from it. */
    private Checkpoint stored(Checkpoint checkpoint) {
        try {
            Path file = folder.resolve("run.kettenregel");
            CheckpointFile.save(file, checkpoint);
            return CheckpointFile.load(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Checkpoint afterEpochAndFourBatches(Experiment experiment) {
        try (Runs runs = new Runs(experiment)) {
            StoppingWatch watch = watch(runs, experiment);
            train(runs, watch, 1);
            for (int i = 0; i < 4; i++) {
                runs.run.runBatch();
            }
            return stored(Checkpoint.of(experiment, runs.run, watch));
        }
    }

    @ParameterizedTest
    @MethodSource("optimizers")
    void a_run_resumed_in_the_middle_of_an_epoch_is_bit_for_bit_the_one_that_was_not_interrupted(Experiment experiment) {
        Checkpoint checkpoint = afterEpochAndFourBatches(experiment);

        assertThat(checkpoint.experiment()).isEqualTo(experiment);
        assertThat(checkpoint.state().cursor().epoch()).isEqualTo(1);
        assertThat(checkpoint.state().cursor().batch()).isEqualTo(4);
        try (Runs whole = new Runs(experiment); Runs resumed = new Runs(checkpoint.experiment())) {
            StoppingWatch watchOfWhole = watch(whole, experiment);
            StoppingWatch watch = watch(resumed, checkpoint.experiment());
            checkpoint.resume(checkpoint.experiment(), resumed.run, watch);
            train(whole, watchOfWhole, 3);
            train(resumed, watch, 3);

            assertThat(bits(resumed.run.state())).isEqualTo(bits(whole.run.state()));
            assertThat(watch.state().best()).isEqualTo(watchOfWhole.state().best());
            assertThat(watch.state().bestEpoch()).isEqualTo(watchOfWhole.state().bestEpoch()).isPositive();
            assertThat(watch.state().waited()).isEqualTo(watchOfWhole.state().waited());
        }
    }

    @ParameterizedTest
    @MethodSource("computed")
    void every_experiment_that_needs_no_files_goes_on_bit_for_bit(Experiment experiment) {
        try (Runs whole = new Runs(experiment); Runs resumed = new Runs(experiment)) {
            whole.run.runBatch();
            whole.run.runBatch();
            Checkpoint checkpoint = stored(Checkpoint.of(experiment, whole.run, watch(whole, experiment)));
            checkpoint.resume(experiment, resumed.run, watch(resumed, experiment));
            assertThat(bits(resumed.run.state())).isEqualTo(bits(whole.run.state()));

            whole.run.runBatch();
            resumed.run.runBatch();

            assertThat(bits(resumed.run.state())).isEqualTo(bits(whole.run.state()));
        }
    }

    @Test
    void the_parameters_of_the_best_epoch_come_back_after_a_resumption() {
        Experiment patient = ExperimentEdits.training(rich(), rich().training().withStopping(new EarlyStopping(2, 0)));
        List<Object> best;
        Checkpoint checkpoint;
        try (Runs runs = new Runs(patient)) {
            StoppingWatch watch = watch(runs, patient);
            runs.run.runBatch();
            watch.after(1, 0.5);
            best = bits(runs.run.state());
            runs.run.runBatch();
            watch.after(2, 0.6);
            checkpoint = stored(Checkpoint.of(patient, runs.run, watch));
        }

        try (Runs resumed = new Runs(patient)) {
            StoppingWatch watch = watch(resumed, patient);
            checkpoint.resume(patient, resumed.run, watch);
            assertThat(watch.stopped()).isFalse();
            assertThat(watch.after(3, 0.7)).isTrue();

            assertThat(watch.stopped()).isTrue();
            assertThat(watch.bestEpoch()).isEqualTo(1);
            int parameters = 7; // what stands before them in the list
            List<Object> back = bits(resumed.run.state());
            assertThat(back.subList(parameters, back.size())).isEqualTo(best.subList(parameters, best.size()));
        }
    }

    @Test
    void a_state_of_another_run_is_refused_in_a_sentence_and_nothing_is_lost() {
        Experiment experiment = rich();
        Experiment wider = ExperimentEdits.units(experiment, 1, 9);
        Experiment deeper = ExperimentEdits.insertAfter(experiment, 1, new BatchNormalization());
        Experiment otherRule = ExperimentEdits.optimizer(experiment, Catalog.of(Optimizer.class).byId("rmsprop"));
        Experiment otherData = ExperimentEdits.split(experiment, new Split(80, 10, 10));
        Experiment otherBatches = ExperimentEdits.batchSize(experiment, 7);

        assertRefused(experiment, wider, "another network: expected dense#1/weights of sizes [2, 8], found [2, 9]; resume it with");
        assertRefused(experiment, deeper, "another network: expected 10 parameters, found 14; resume it with");
        assertRefused(deeper, experiment, "another network: expected batch-normalization#");
        assertRefused(experiment, otherRule, "another optimizer: expected adam, found rmsprop; resume it with");
        assertRefused(experiment, otherData, "other data: expected 180 samples per epoch, found 240; resume it with");
        assertRefused(experiment, otherBatches, "other batches: expected a place between batches of 20 samples, found 28 samples before batch 4 of epoch 1;");
    }

    private void assertRefused(Experiment experiment, Experiment other, String sentence) {
        Checkpoint foreign = afterEpochAndFourBatches(other);
        try (Runs runs = new Runs(experiment)) {
            StoppingWatch watch = watch(runs, experiment);
            train(runs, watch, 1);
            List<Object> before = bits(runs.run.state());
            StoppingState seen = watch.state();

            assertThatThrownBy(() -> runs.run.resume(foreign.state())).isInstanceOf(NotResumable.class).hasMessageStartingWith("Checkpoint of " + sentence);
            assertThatThrownBy(() -> foreign.resume(experiment, runs.run, watch)).isInstanceOf(NotResumable.class);

            assertThat(bits(runs.run.state())).isEqualTo(before);
            assertThat(watch.state()).isSameAs(seen);
        }
    }

    @Test
    void a_network_of_the_same_sizes_but_another_seed_is_another_experiment() {
        Experiment other = ExperimentEdits.title(ExperimentEdits.seed(rich(), 99), "Others");
        Checkpoint checkpoint = afterEpochAndFourBatches(rich());
        try (Runs runs = new Runs(other)) {
            assertThatThrownBy(() -> checkpoint.resume(other, runs.run, watch(runs, other))).isInstanceOf(NotResumable.class)
                    .hasMessageStartingWith("Checkpoint of another experiment: expected the network, data and seed of 'Others', found others, of '");
        }
    }

    @Test
    void in_the_middle_of_a_batch_there_is_no_state_to_keep() {
        try (Runs runs = new Runs(Presets.first())) {
            runs.run.runUntil(StopCondition.OPERATION);

            assertThatThrownBy(runs.run::state)
                    .hasMessage("run: its state can be told between two batches only, found it before instruction 1");
        }
    }

    @Test
    void after_a_resumption_there_is_no_way_back_and_no_number_to_show() {
        Checkpoint checkpoint = afterEpochAndFourBatches(rich());
        try (Runs runs = new Runs(rich())) {
            runs.run.runUntil(StopCondition.BATCH);

            checkpoint.resume(rich(), runs.run, watch(runs, rich()));

            assertThat(runs.run.canGoBack()).isFalse();
            assertThat(runs.run.executed()).isEqualTo(-1);
        }
    }
}
