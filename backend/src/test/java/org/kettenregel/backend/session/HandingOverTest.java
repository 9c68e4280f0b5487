package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.id;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.assertj.core.api.recursive.comparison.RecursiveComparisonConfiguration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.persistence.RunFile;
import org.kettenregel.backend.record.History;
import org.kettenregel.backend.record.WholeRun;

/** A run that goes through bytes into another session, beside one that never stopped. Runs are equal when their bytes are. */
class HandingOverTest {

    private static final int EPOCHS = 3;

    /** Numbers are equal bit by bit, NaN too. */
    private static final RecursiveComparisonConfiguration BITS = RecursiveComparisonConfiguration.builder()
            .withComparatorForType(Float::compare, Float.class).withComparatorForType(Double::compare, Double.class).build();

    private final DirectSession sessions = new DirectSession();

    @AfterEach
    void close() {
        sessions.close();
    }

    private static WholeRun run(SessionWorker worker) {
        List<WholeRun> taken = new ArrayList<>();
        worker.carryOut(new Command.HandOver(run -> taken.add(run.orElseThrow())));
        return taken.getFirst();
    }

    private static byte[] bytes(SessionWorker worker) {
        return RunFile.write(run(worker));
    }

    private SessionWorker resume(byte[] bytes) {
        WholeRun run = RunFile.read(bytes, "a run");
        return resume(run.experiment(), run);
    }

    private SessionWorker resume(Experiment experiment, WholeRun run) {
        SessionWorker worker = sessions.empty();
        worker.carryOut(new Command.Resume(experiment, 1, run));
        worker.goOn(DirectSession.later());
        return worker;
    }

    private static SessionWorker trainTo(int epoch, SessionWorker worker) {
        worker.carryOut(new Command.TrainTo(epoch));
        while (worker.training()) {
            worker.work(DirectSession.later());
        }
        worker.goOn(DirectSession.later());
        return worker;
    }

    private static void step(SessionWorker worker, Command step) {
        worker.carryOut(step);
        while (worker.stepping()) {
            worker.work(DirectSession.later());
        }
        worker.goOn(DirectSession.later());
    }

    static Stream<Experiment> experiments() {
        Experiment moons = preset("moons");
        Experiment random = ExperimentEdits.insertAfter(ExperimentEdits.insertAfter(moons, 1, new BatchNormalization()), 1, new DropoutLayer(0.2));
        return Stream.of(
                preset("spiral"),
                ExperimentEdits.optimizer(random, new Adam(0.01)),
                ExperimentEdits.training(moons, moons.training().withOptimizer(new Sgd(0.05, 0.9)).withStopping(new EarlyStopping(2, 0.001))));
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void a_run_handed_over_in_the_middle_of_an_epoch_goes_on_bit_for_bit(Experiment experiment) {
        SessionWorker before = trainTo(1, sessions.open(experiment));
        for (int batch = 0; batch < 3; batch++) {
            step(before, new Command.Step(Pass.FORWARD, StepSize.BATCH));
        }

        SessionWorker after = trainTo(EPOCHS, resume(bytes(before)));

        assertThat(run(before).place().cursor().batch()).isEqualTo(3);
        assertThat(bytes(after)).isEqualTo(bytes(trainTo(EPOCHS, sessions.open(experiment))));
        assertThat(run(after).curve().points()).hasSize(EPOCHS * History.COLUMNS);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void a_run_handed_over_in_the_middle_of_a_batch_shows_the_same_numbers_and_goes_on_bit_for_bit(Experiment experiment) {
        SessionWorker before = trainTo(1, sessions.open(experiment));
        step(before, new Command.Finish(Pass.BACKWARD));
        step(before, new Command.Step(Pass.UPDATE, StepSize.OPERATION));

        SessionWorker after = resume(bytes(before));

        SessionSnapshot left = before.snapshot();
        SessionSnapshot found = after.snapshot();
        assertThat(found.cursor()).isEqualTo(left.cursor());
        assertThat(found.nodes()).usingRecursiveComparison(BITS).isEqualTo(left.nodes());
        assertThat(found.outputs()).isEqualTo(left.outputs());
        assertThat(bytes(trainTo(EPOCHS, after))).isEqualTo(bytes(trainTo(EPOCHS, sessions.open(experiment))));
    }

    @Test
    void at_the_end_of_a_batch_its_numbers_are_still_shown() {
        SessionWorker before = sessions.open(preset("moons"));
        step(before, new Command.Step(Pass.FORWARD, StepSize.BATCH));

        SessionWorker after = resume(bytes(before));

        assertThat(after.snapshot().executed()).isEqualTo(before.snapshot().executed()).isPositive();
        assertThat(after.snapshot().nodes()).usingRecursiveComparison(BITS).isEqualTo(before.snapshot().nodes());
    }

    /** |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4. */
    @Test
    void a_number_of_the_batch_that_was_changed_by_hand_is_changed_there_too() {
        SessionWorker before = sessions.open(preset("chain-rule"));
        step(before, new Command.Finish(Pass.FORWARD));
        step(before, new Command.SetNumber(id(before.snapshot(), "input/x"), 0, 0.5f, false));

        SessionWorker after = resume(bytes(before));
        step(after, new Command.Finish(Pass.BACKWARD));

        assertThat(WatchedSession.node(after.snapshot(), "dense#1/product").values()).containsExactly(1.5f);
        assertThat(WatchedSession.node(after.snapshot(), "dense#1/weights").gradients()).containsExactly(-0.5f);
    }

    @Test
    void an_epoch_that_has_not_been_judged_is_judged_there() {
        Experiment slow = ExperimentEdits.training(SlowScoresTest.LARGE, SlowScoresTest.LARGE.training().withStopping(new EarlyStopping(2, 0)));
        SessionWorker before = sessions.open(slow);
        before.carryOut(new Command.Train());
        do {
            int[] asked = {0};
            before.work(new WorkSlice(Long.MAX_VALUE, () -> asked[0]++ > 0)); // no more than a batch
        } while (!run(before).unjudged());

        SessionWorker after = resume(bytes(before));

        assertThat(run(before).curve().points()).isEmpty();
        assertThat(run(after).unjudged()).isFalse();
        assertThat(run(after).curve().points()[2]).as("validation loss").isFinite();
        assertThat(bytes(trainTo(EPOCHS, after))).isEqualTo(bytes(trainTo(EPOCHS, sessions.open(slow))));
    }

    @Test
    void what_comes_back_says_so_and_knows_where_it_came_from() {
        Experiment moons = preset("moons");
        SessionWorker before = trainTo(1, sessions.open(moons));
        before.carryOut(new Command.Open(ExperimentEdits.insertAfter(moons, 2, new Dense(3, new Relu())), 2, false));
        trainTo(1, before);

        SessionWorker after = resume(bytes(before));

        assertThat(before.snapshot().heritage()).isInstanceOf(Heritage.TakenOver.class);
        assertThat(after.snapshot().heritage()).isEqualTo(new Heritage.Returned(1, before.snapshot().heritage()));
        assertThat(run(after).kept()).isEqualTo(run(before).kept()).isNotEmpty();
    }

    @Test
    void a_run_that_waits_for_its_experiment_is_handed_over_too() {
        Experiment moons = preset("moons");
        SessionWorker worker = trainTo(1, sessions.open(moons));

        worker.carryOut(new Command.Open(ExperimentEdits.units(moons, 3, 5), 2, false));

        assertThat(worker.snapshot().compiled()).isFalse();
        assertThat(run(worker).experiment()).isEqualTo(moons);
        assertThat(run(worker).place().cursor().epoch()).isEqualTo(1);
    }

    @Test
    void where_nothing_runs_nothing_is_handed_over() {
        List<Optional<WholeRun>> taken = new ArrayList<>();

        sessions.empty().carryOut(new Command.HandOver(taken::add));

        assertThat(taken).containsExactly(Optional.empty());
    }

    @Test
    void an_experiment_with_another_title_goes_on_with_the_run() {
        Experiment moons = preset("moons");
        SessionWorker before = trainTo(1, sessions.open(moons));
        step(before, new Command.Step(Pass.FORWARD, StepSize.BATCH));

        SessionWorker after = resume(ExperimentEdits.title(moons, "Two moons"), run(before));

        assertThat(after.snapshot().cursor()).isEqualTo(before.snapshot().cursor());
        assertThat(run(after).experiment().title()).isEqualTo("Two moons");
    }

    @Test
    void an_experiment_that_has_changed_since_keeps_what_it_keeps_after_any_change() {
        Experiment moons = preset("moons");
        SessionWorker before = trainTo(1, sessions.open(moons));

        SessionWorker after = resume(ExperimentEdits.insertAfter(moons, 2, new Dense(3, new Relu())), run(before));

        assertThat(after.snapshot().heritage()).isInstanceOf(Heritage.TakenOver.class);
        assertThat(after.snapshot().cursor().epoch()).isZero();
    }

    @Test
    void a_run_of_other_data_begins_anew_with_a_note() {
        Experiment few = ExperimentEdits.data(SlowScoresTest.LARGE, new DrawnShapes(100, 16, 0.1));
        WholeRun large = run(trainTo(1, sessions.open(SlowScoresTest.LARGE)));
        WholeRun other = new WholeRun(few, large.place(), large.stopping(), false, large.curve(), List.of(), List.of());

        SessionWorker after = resume(few, other);

        assertThat(after.snapshot().problems()).extracting(Problem::code).containsExactly("not-resumed");
        assertThat(after.snapshot().compiled()).isTrue();
        assertThat(after.snapshot().cursor().epoch()).isZero();
        assertThat(after.snapshot().history()).isEmpty();
    }
}
