package org.kettenregel.backend.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.testing.CountingDevice;

class StudyTest {

    private final CountingDevice device = new CountingDevice(Devices.probe().open("cpu"));
    private final List<StudyProgress> seen = new ArrayList<>();

    @AfterEach
    void all_memory_is_given_back() {
        device.assertNoLeaks();
        device.close();
    }

    private Subject moons(int epochs) {
        return Subjects.of(device, Subjects.preset("moons"), epochs);
    }

    private static List<Evaluation.Result> judged(StudyResult result) {
        return result.runs().stream().map(StudyRun::judged).toList();
    }

    /** Stops when it has been asked so many times. */
    private StudyWatcher stopsAfter(int batches) {
        return new StudyWatcher() {
            private int asked;

            @Override
            public void progressed(StudyProgress progress) {
                seen.add(progress);
            }

            @Override
            public boolean cancelled() {
                return ++asked > batches;
            }
        };
    }

    @Test
    void the_first_start_is_the_training_of_the_experiment_itself() {
        Subject subject = moons(2);

        StudyResult result = new Starts(2).run(subject, seen::add);

        try (Parameters parameters = new Parameters(device);
                TrainingRun run = RunFactory.start(device, subject.experiment(), subject.compiled(), parameters, subject.loaded());
                Evaluation test = subject.evaluation(parameters, subject.loaded().split().test())) {
            while (run.lastEpoch().epoch() < 2) {
                run.runBatch();
            }
            assertThat(result.runs().getFirst().training()).isEqualTo(run.lastEpoch());
            assertThat(result.runs().getFirst().judged()).isEqualTo(test.run());
        }
        assertThat(result.judged()).isEqualTo(Part.TEST);
    }

    @Test
    void other_seeds_end_elsewhere_and_the_same_study_ends_there_again() {
        for (Study study : List.of(new Starts(3), new CrossValidation(3))) {
            StudyResult result = study.run(moons(1), seen::add);
            StudyResult again = study.run(moons(1), seen::add);

            assertThat(result.runs()).extracting(StudyRun::seed).containsExactly(1L, 2L, 3L);
            assertThat(judged(result)).doesNotHaveDuplicates().isEqualTo(judged(again));
        }
    }

    @Test
    void each_epoch_of_each_run_is_reported_in_order() {
        new CrossValidation(2).run(moons(2), seen::add);

        assertThat(seen).extracting(StudyProgress::run).containsExactly(1, 1, 2, 2);
        assertThat(seen).extracting(progress -> progress.last().epoch()).containsExactly(1, 2, 1, 2);
        assertThat(seen).allSatisfy(progress -> {
            assertThat(progress.runs()).isEqualTo(2);
            assertThat(progress.epochs()).isEqualTo(2);
        });
    }

    @Test
    void the_mean_is_that_of_the_runs() {
        StudyResult result = new Starts(3).run(moons(1), seen::add);

        List<Evaluation.Result> runs = judged(result);
        assertThat(result.complete()).isTrue();
        assertThat(result.loss()).hasValue(Summary.of(runs.get(0).loss(), runs.get(1).loss(), runs.get(2).loss()));
        assertThat(result.metric()).hasValue(Summary.of(runs.get(0).metric(), runs.get(1).metric(), runs.get(2).metric()));
        assertThat(result.secondsPerEpoch().orElseThrow().least()).isPositive();
    }

    @Test
    void cancelling_between_two_batches_keeps_the_runs_that_have_ended() {
        int batches = Math.ceilDiv(moons(1).loaded().split().train().length, moons(1).experiment().batchSize());

        StudyResult result = new Starts(5).run(moons(1), stopsAfter(batches + 1));

        assertThat(result.runs()).hasSize(1);
        assertThat(result.planned()).isEqualTo(5);
        assertThat(result.complete()).isFalse();
        assertThat(seen).hasSize(1);
    }

    @Test
    void a_study_that_is_cancelled_at_once_has_no_means() {
        StudyResult result = new CrossValidation(4).run(moons(1), stopsAfter(0));

        assertThat(result.runs()).isEmpty();
        assertThat(result.loss()).isEmpty();
    }

    @Test
    void runs_that_diverge_end_early_and_are_counted_but_not_averaged() {
        Experiment wild = ExperimentEdits.optimizer(Subjects.preset("plane"), new Sgd(10, 0));

        StudyResult result = new Starts(2).run(Subjects.of(device, wild, 50), seen::add);

        assertThat(result.diverged()).isEqualTo(2);
        assertThat(result.runs()).allSatisfy(run -> assertThat(run.problem().orElseThrow().code()).startsWith("not-finite"));
        assertThat(result.loss()).isEmpty();
        assertThat(seen.size()).isLessThan(100);
    }

    @Test
    void every_sample_beside_the_test_part_judges_once_and_trains_in_all_other_folds() {
        SplitIndices split = moons(1).loaded().split();
        int[] shared = IntStream.concat(IntStream.of(split.train()), IntStream.of(split.validation())).sorted().toArray();

        List<Plan> plans = new CrossValidation(3).plans(moons(1));

        assertThat(plans.stream().flatMapToInt(plan -> IntStream.of(plan.split().validation())).sorted().toArray()).containsExactly(shared);
        assertThat(plans).hasSize(3).allSatisfy(plan -> {
            assertThat(IntStream.concat(IntStream.of(plan.split().train()), IntStream.of(plan.split().validation())).sorted().toArray())
                    .containsExactly(shared);
            assertThat(plan.split().test()).containsExactly(split.test());
            assertThat(plan.judged()).isEqualTo(Part.VALIDATION);
        });
    }

    private static StudyRun run(int number, TrainingRun.EpochResult training, Evaluation.Result judged) {
        return new StudyRun(number, number, training, List.of(new PartScore(Part.TEST, 10, judged, Optional.empty())), 0.1, Optional.empty());
    }

    @Test
    void each_start_is_scored_on_every_part_by_the_weights_it_ends_with() {
        Subject subject = moons(1);

        StudyRun first = new Starts(2).run(subject, seen::add).runs().getFirst();

        SplitIndices split = subject.loaded().split();
        assertThat(first.scores()).extracting(PartScore::part).containsExactly(Part.TRAINING, Part.VALIDATION, Part.TEST);
        assertThat(first.scores()).extracting(PartScore::samples)
                .containsExactly(split.train().length, split.validation().length, split.test().length);
        try (Parameters parameters = new Parameters(device);
                TrainingRun run = RunFactory.start(device, subject.experiment(), subject.compiled(), parameters, subject.loaded());
                Evaluation training = subject.evaluation(parameters, split.train());
                Evaluation validation = subject.evaluation(parameters, split.validation())) {
            while (run.lastEpoch().epoch() < 1) {
                run.runBatch();
            }
            assertThat(first.scores().get(0).result()).isEqualTo(training.run());
            assertThat(first.scores().get(1).result()).isEqualTo(validation.run());
        }
        assertThat(first.scores()).allSatisfy(score -> assertThat(score.errors()).isEmpty());
    }

    @Test
    void a_fold_is_scored_on_what_it_trained_on_and_what_was_left_out_and_never_on_the_test_part() {
        StudyResult result = new CrossValidation(2).run(moons(1), seen::add);

        assertThat(result.runs()).allSatisfy(run ->
                assertThat(run.scores()).extracting(PartScore::part).containsExactly(Part.TRAINING, Part.VALIDATION));
    }

    @Test
    void numbers_are_scored_by_their_errors_as_well() {
        StudyResult result = new Starts(2).run(Subjects.of(device, Subjects.preset("plane"), 1), seen::add);

        assertThat(result.runs()).flatExtracting(StudyRun::scores).hasSize(6).allSatisfy(score -> {
            assertThat(score.errors().orElseThrow().mae()).isCloseTo(score.result().metric(), within(1e-12));
            assertThat(Math.pow(score.errors().orElseThrow().rmse(), 2)).isCloseTo(score.result().loss(), within(1e-6)); // the loss is their mean square
        });
    }

    @Test
    void each_run_begins_with_the_memory_of_the_one_before_given_back() {
        List<Integer> buffers = new ArrayList<>();
        List<Integer> samples = new ArrayList<>();
        Subject subject = moons(1);

        new Starts(3).run(subject, new StudyWatcher() {
            @Override
            public void progressed(StudyProgress progress) {}

            @Override
            public void begins(int run, int epoch, int batches) {
                buffers.add(device.liveBuffers());
            }

            @Override
            public void trained(int count, double loss) {
                samples.add(count);
            }
        });

        assertThat(buffers).hasSize(3).containsOnly(buffers.getFirst());
        assertThat(samples.stream().mapToInt(count -> count).sum()).isEqualTo(3 * subject.loaded().split().train().length);
    }

    @Test
    void a_run_that_diverged_leaves_the_means_to_the_others() {
        StudyRun good = run(1, new TrainingRun.EpochResult(2, 0.5, 0.8), new Evaluation.Result(0.25, 0.75));
        StudyRun bad = run(2, new TrainingRun.EpochResult(1, 9, 0.1), new Evaluation.Result(Double.NaN, 0.1));

        StudyResult result = new StudyResult(List.of(good, bad), 2, Part.TEST);

        assertThat(result.diverged()).isEqualTo(1);
        assertThat(result.loss()).hasValue(Summary.of(0.25));
        assertThat(result.metric()).hasValue(Summary.of(0.75));
    }

    @Test
    void more_folds_than_samples_are_refused_in_a_sentence() {
        Subject xor = Subjects.of(device, Subjects.preset("xor-by-hand"), 1);

        assertThatThrownBy(() -> new CrossValidation(5).run(xor, seen::add)).isInstanceOf(StudyProblem.class)
                .hasMessage("Cross-validation: 5 folds need at least as many samples beside the test part, found 4; use fewer folds.");
    }

    @Test
    void a_study_needs_more_than_one_run_and_an_epoch() {
        assertThatThrownBy(() -> new Starts(1)).hasMessage("starts: expected at least 2, found 1");
        assertThatThrownBy(() -> new CrossValidation(1)).hasMessage("cross-validation: expected at least 2 folds, found 1");
        assertThatThrownBy(() -> moons(0)).hasMessage("study: expected at least 1 epoch, found 0");
    }
}
