package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.List;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.testing.CountingDevice;

class TrainingSessionTest {

    private static final Command STEP = new Command.Step(Pass.FORWARD, StepSize.OPERATION);

    private final CountingDevice device = new CountingDevice(Devices.probe().open("cpu"));
    private final Scheduler scheduler = new Scheduler(1);

    @AfterEach
    void close() {
        scheduler.close();
        device.close();
    }

    @Test
    void an_opened_experiment_comes_back_compiled_and_at_its_start() {
        try (WatchedSession watched = new WatchedSession(device, scheduler)) {
            watched.session.send(new Command.Open(preset("spiral"), 7, false));
            SessionSnapshot snapshot = watched.next();

            assertThat(snapshot.compiled()).isTrue();
            assertThat(snapshot.version()).isEqualTo(7);
            assertThat(snapshot.cursor().step()).isZero();
            assertThat(snapshot.executed()).isEqualTo(-1);
            assertThat(watched.session.latest()).containsSame(snapshot);
        }
    }

    @Test
    void commands_sent_at_once_are_carried_out_in_order_each_step_to_its_end() {
        try (WatchedSession watched = new WatchedSession(device, scheduler)) {
            watched.session.send(new Command.Open(preset("chain-rule"), 1, false));
            watched.session.send(STEP);
            watched.session.send(STEP);
            watched.session.send(new Command.SetParameter("dense#1/weights", 0, 5));
            watched.session.send(STEP);
            watched.session.send(STEP);

            SessionSnapshot snapshot = watched.next(each -> each.cursor().position() == 4);

            assertThat(WatchedSession.node(snapshot, "dense#1/product").values()).containsExactly(10); // 2 times the new 5
        }
    }

    @Test
    void a_training_session_makes_snapshots_only_when_asked() {
        AtomicReference<WatchedSession> asking = new AtomicReference<>();
        try (WatchedSession quiet = new WatchedSession(device, scheduler);
                WatchedSession clock = new WatchedSession(device, scheduler, snapshot -> asking.get().session.wantSnapshot())) {
            asking.set(clock);
            quiet.open(preset("spiral"));
            clock.open(preset("spiral"));
            long first = quiet.send(new Command.Train()).cursor().step();

            clock.session.send(new Command.Train());
            for (int i = 0; i < 5; i++) {
                clock.next(SessionSnapshot::training); // they take turns, so the quiet one has had as many slices
            }
            assertThat(quiet.waiting()).isZero();
            quiet.session.wantSnapshot();

            assertThat(quiet.next().cursor().step()).isGreaterThan(first);
        }
    }

    @Test
    void training_at_a_pace_never_runs_ahead_of_it() {
        AtomicReference<WatchedSession> asking = new AtomicReference<>();
        try (WatchedSession watched = new WatchedSession(device, scheduler, snapshot -> asking.get().session.wantSnapshot())) {
            asking.set(watched);
            watched.open(preset("spiral"));
            watched.session.send(new Command.Pace(20));
            long begin = System.nanoTime();
            watched.session.send(new Command.Train());

            SessionSnapshot later = watched.next(snapshot -> snapshot.cursor().epoch() >= 3);

            double seconds = (System.nanoTime() - begin) / 1e9;
            assertThat(later.cursor().epoch()).isLessThanOrEqualTo((int) Math.ceil(20 * seconds) + 1);
        }
    }

    @Test
    void who_changes_how_a_network_learns_sees_it_learn_on() {
        AtomicReference<WatchedSession> asking = new AtomicReference<>();
        try (WatchedSession watched = new WatchedSession(device, scheduler, snapshot -> asking.get().session.wantSnapshot())) {
            asking.set(watched);
            watched.open(preset("spiral"));
            watched.session.send(new Command.Train());
            int reached = watched.next(snapshot -> snapshot.cursor().epoch() >= 2).cursor().epoch();

            watched.session.send(new Command.Open(ExperimentEdits.optimizer(preset("spiral"), new Sgd(0.1, 0)), 2, false));
            SessionSnapshot changed = watched.next(snapshot -> snapshot.version() == 2);

            assertThat(changed.training()).isTrue();
            assertThat(changed.cursor().epoch()).isGreaterThanOrEqualTo(reached);
            assertThat(changed.history()).isNotEmpty();
        }
    }

    /** 100,000 rows of a network this wide would take far more than the 256 MB of a session; the 120 there are take next to nothing. */
    @Test
    void a_batch_of_all_samples_needs_memory_for_those_there_are() {
        try (WatchedSession watched = new WatchedSession(device, scheduler)) {
            Experiment wide = ExperimentEdits.units(preset("moons"), 1, 1024);

            SessionSnapshot snapshot = watched.open(ExperimentEdits.batchSize(wide, Training.LARGEST_BATCH));

            assertThat(snapshot.problems()).isEmpty();
            assertThat(snapshot.batches()).isEqualTo(1);
            assertThat(snapshot.rows()).isEqualTo(120);
        }
    }

    @Test
    void scores_are_those_of_the_numbers_of_this_moment() {
        try (WatchedSession watched = new WatchedSession(device, scheduler)) {
            SessionSnapshot opened = watched.open(preset("moons"));

            SessionSnapshot changed = watched.send(new Command.SetParameter("dense#3/bias", 0, 30));

            assertThat(opened.scores().training().orElseThrow().loss()).isBetween(0.3, 1.5);
            assertThat(changed.scores().training().orElseThrow().loss()).isGreaterThan(2 * opened.scores().training().orElseThrow().loss());
        }
    }

    @Test
    void pause_is_answered_in_the_next_slice() {
        List<String> order = new CopyOnWriteArrayList<>();
        AtomicReference<WatchedSession> other = new AtomicReference<>();
        try (WatchedSession training = new WatchedSession(device, scheduler, snapshot -> order.add(snapshot.training() ? "trains" : "stands"));
                WatchedSession clock = new WatchedSession(device, scheduler, snapshot -> {
                    order.add("clock");
                    if (snapshot.version() == 2) {
                        other.get().session.send(new Command.Pause());
                    }
                })) {
            other.set(training);
            training.open(preset("spiral"));
            training.send(new Command.Train());

            clock.session.send(new Command.Open(preset("chain-rule"), 2, false));
            SessionSnapshot paused = training.next(snapshot -> !snapshot.training());

            assertThat(order).containsExactly("stands", "trains", "clock", "stands");
            assertThat(paused.nodes()).isNotEmpty(); // numbers are read again once it stands
        }
    }

    @Test
    void pause_ends_a_step_that_would_go_on_for_long_and_those_that_wait_behind_it() {
        try (WatchedSession watched = new WatchedSession(device, scheduler)) {
            watched.open(preset("spiral"));
            for (int i = 0; i < 1000; i++) {
                watched.session.send(new Command.Step(Pass.FORWARD, StepSize.EPOCH));
            }
            watched.session.send(new Command.Pause());
            watched.session.send(new Command.Breakpoints(Set.of(3)));

            SessionSnapshot paused = watched.next(snapshot -> snapshot.breakpoints().contains(3));

            assertThat(paused.training()).isFalse();
            assertThat(paused.cursor().epoch()).isLessThan(1000);
        }
    }

    @Test
    void two_sessions_that_train_on_one_thread_take_turns() {
        List<String> turns = new CopyOnWriteArrayList<>();
        AtomicReference<WatchedSession> a = new AtomicReference<>();
        AtomicReference<WatchedSession> b = new AtomicReference<>();
        try (WatchedSession first = new WatchedSession(device, scheduler, snapshot -> note(turns, "a", snapshot, a));
                WatchedSession second = new WatchedSession(device, scheduler, snapshot -> note(turns, "b", snapshot, b))) {
            a.set(first);
            b.set(second);
            first.open(preset("spiral"));
            second.open(preset("moons"));

            first.send(new Command.Train());
            second.send(new Command.Train());
            for (int i = 0; i < 10; i++) {
                second.next();
            }

            String both = String.join("", turns);
            assertThat(both.substring(both.indexOf('b'))).startsWith("babababab");
        }
    }

    private static void note(List<String> turns, String name, SessionSnapshot snapshot, AtomicReference<WatchedSession> session) {
        if (snapshot.training()) {
            turns.add(name);
            session.get().session.wantSnapshot();
        }
    }

    @Test
    void a_listener_that_fails_does_not_stop_the_training() {
        AtomicReference<WatchedSession> self = new AtomicReference<>();
        try (WatchedSession watched = new WatchedSession(device, scheduler, snapshot -> {
            self.get().session.wantSnapshot();
            throw new IllegalStateException("the browser has gone");
        })) {
            self.set(watched);
            watched.open(preset("spiral"));
            long first = watched.send(new Command.Train()).cursor().step();

            assertThat(watched.next(SessionSnapshot::training).cursor().step()).isGreaterThan(first);
        }
    }

    @Test
    void closing_frees_every_buffer_also_while_training_and_twice_and_with_commands_behind_it() {
        try (WatchedSession watched = new WatchedSession(device, scheduler)) {
            watched.open(preset("spiral"));
            watched.send(new Command.Train());
            assertThat(device.liveBuffers()).isPositive();

            watched.session.close();
            watched.session.close();
            watched.session.send(STEP);
        }
        WatchedSession.settle(scheduler);

        assertThat(device.liveBuffers()).isZero();
    }
}
