package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.record.WholeRun;

/** Standing orders to hand over what a run has learned. */
class KeepingRunsTest {

    private static final Experiment MOONS = preset("moons");
    private static final Duration HOUR = Duration.ofHours(1);

    private final DirectSession sessions = new DirectSession();
    private final List<WholeRun> kept = new ArrayList<>();

    @AfterEach
    void close() {
        sessions.close();
    }

    private void work(SessionWorker worker) {
        int[] asked = {0};
        worker.work(new WorkSlice(Long.MAX_VALUE, () -> asked[0]++ > 0)); // no more than a batch
        worker.keep();
    }

    @Test
    void while_it_trains_it_is_handed_over_as_often_as_asked() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(Duration.ZERO, false, kept::add));
        worker.carryOut(new Command.Train());

        work(worker);
        work(worker);
        worker.keep();

        assertThat(kept).extracting(run -> run.place().cursor().step()).containsExactly(1L, 2L);
        assertThat(worker.training()).isTrue();
    }

    @Test
    void before_its_time_it_is_not_handed_over() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(HOUR, false, kept::add));
        worker.carryOut(new Command.Train());

        work(worker);

        assertThat(kept).isEmpty();
        assertThat(worker.keepsIn()).isBetween(1L, HOUR.toNanos());
    }

    @Test
    void a_pause_hands_it_over_at_once_and_once() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(HOUR, false, kept::add));
        worker.carryOut(new Command.Train());
        work(worker);

        worker.carryOut(new Command.Pause());
        worker.carryOut(new Command.Pause());
        worker.close();

        assertThat(kept).hasSize(1);
    }

    @Test
    void what_has_not_been_handed_over_is_when_the_session_ends() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(HOUR, false, kept::add));
        worker.carryOut(new Command.Train());
        work(worker);

        worker.close();

        assertThat(kept).extracting(run -> run.place().cursor().step()).containsExactly(1L);
    }

    @Test
    void looking_around_changes_nothing_that_is_kept() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(Duration.ZERO, false, kept::add));

        worker.carryOut(new Command.Show(3));
        worker.keep();

        assertThat(kept).isEmpty();
        assertThat(worker.keepsIn()).isZero();
    }

    @Test
    void a_run_begun_anew_takes_the_place_of_the_one_before() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(Duration.ZERO, false, kept::add));
        worker.carryOut(new Command.Train());
        work(worker);

        worker.carryOut(new Command.Open(MOONS, 2, true));
        worker.keep();

        assertThat(kept).extracting(run -> run.place().cursor().step()).containsExactly(1L, 0L);
    }

    @Test
    void a_weight_changed_by_hand_is_handed_over() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(Duration.ZERO, false, kept::add));
        worker.carryOut(new Command.Train());
        work(worker);
        worker.carryOut(new Command.Pause());

        worker.carryOut(new Command.SetParameter("dense#1/weights", 0, 42));
        worker.keep();

        assertThat(kept.getLast().place().start().parameters().byName().get("dense#1/weights").values()[0]).isEqualTo(42);
    }

    @Test
    void an_order_about_the_next_experiment_is_not_about_the_one_before() {
        List<WholeRun> keptNext = new ArrayList<>();
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(HOUR, false, kept::add));
        worker.carryOut(new Command.Train());
        work(worker);

        worker.carryOut(new Command.Keep(Duration.ZERO, true, keptNext::add));
        worker.keep();
        worker.carryOut(new Command.Open(ExperimentEdits.units(MOONS, 3, 5), 2, false)); // does not run, so the one before waits
        worker.keep();
        worker.carryOut(new Command.Open(preset("circle"), 3, true));
        worker.carryOut(new Command.Train());
        work(worker);

        assertThat(kept).extracting(WholeRun::experiment).containsExactly(MOONS);
        assertThat(keptNext).extracting(WholeRun::experiment).containsExactly(preset("circle"));
    }

    @Test
    void a_run_just_resumed_is_known_to_its_keeper() {
        SessionWorker before = sessions.open(MOONS);
        before.carryOut(new Command.Keep(Duration.ZERO, false, kept::add));
        before.carryOut(new Command.Train());
        work(before);
        List<WholeRun> again = new ArrayList<>();
        SessionWorker after = sessions.empty();

        after.carryOut(new Command.Keep(Duration.ZERO, true, again::add));
        after.carryOut(new Command.Resume(MOONS, 1, kept.getFirst()));
        after.keep();
        assertThat(again).isEmpty();
        after.carryOut(new Command.Train());
        work(after);

        assertThat(again).extracting(run -> run.place().cursor().step()).containsExactly(2L);
    }

    @Test
    void a_keeper_that_fails_does_not_stop_the_training() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(Duration.ZERO, false, _ -> {
            throw new IllegalStateException("no room");
        }));
        worker.carryOut(new Command.Train());

        work(worker);

        assertThat(worker.training()).isTrue();
    }

    @Test
    void nobody_is_handed_anything_after_the_order_is_taken_back() {
        SessionWorker worker = sessions.open(MOONS);
        worker.carryOut(new Command.Keep(Duration.ZERO, false, kept::add));

        worker.carryOut(new Command.KeepNoMore());
        worker.carryOut(new Command.Train());
        work(worker);

        assertThat(kept).isEmpty();
        assertThat(worker.keepsIn()).isZero();
    }

    @Test
    void a_time_below_zero_is_refused() {
        assertThatThrownBy(() -> new Command.Keep(Duration.ofSeconds(-1), false, kept::add))
                .hasMessage("keeping a run: expected a time between two hand-overs, found PT-1S");
    }

    /** Nobody asks for snapshots, and no command comes. */
    @Test
    void a_step_is_handed_over_in_its_time_though_nothing_else_happens() throws InterruptedException {
        BlockingQueue<WholeRun> taken = new LinkedBlockingQueue<>();
        try (WatchedSession watched = WatchedSession.alone()) {
            watched.open(MOONS);
            watched.send(new Command.Keep(Duration.ofMillis(200), false, taken::add));

            watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));

            WholeRun run = taken.poll(30, TimeUnit.SECONDS);
            assertThat(run).isNotNull();
            assertThat(run.place().cursor().step()).isEqualTo(1);
        }
    }
}
