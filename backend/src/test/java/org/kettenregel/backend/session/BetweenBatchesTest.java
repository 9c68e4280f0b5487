package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.kernels.Devices;

/** While scores are computed in the background. */
class BetweenBatchesTest {

    /** One batch in each slice. */
    private static final int SHORTEST = 0;

    /** Everything in one slice, unless something interrupts it. */
    private static final int HOUR = 3_600_000;

    private final FailingDevice device = new FailingDevice(Devices.probe().open("cpu"));
    private final Scheduler scheduler = new Scheduler(1);

    @AfterEach
    void close() {
        scheduler.close();
        device.close();
    }

    @Test
    void no_snapshot_is_published_while_nothing_has_changed() {
        AtomicReference<TrainingSession> wanting = new AtomicReference<>();
        try (WatchedSession watched = new WatchedSession(device, scheduler, SHORTEST, snapshot -> wanting.get().wantSnapshot())) {
            wanting.set(watched.session);
            watched.open(SlowScoresTest.LARGE);

            SessionSnapshot next = watched.next();

            assertThat(next.scores().training()).isPresent();
            assertThat(next.scores().validation()).isPresent();
            assertThat(next.scores().test()).isPresent();
        }
    }

    @Test
    void a_command_sent_while_scores_are_computed_is_carried_out_before_the_next_batch_is_scored() {
        AtomicReference<TrainingSession> clicked = new AtomicReference<>();
        AtomicBoolean clicks = new AtomicBoolean();
        device.watch(() -> {
            if (clicks.getAndSet(false)) {
                clicked.get().send(new Command.Step(Pass.FORWARD, StepSize.OPERATION));
            }
        });
        try (WatchedSession watched = new WatchedSession(device, scheduler, HOUR, snapshot -> clicks.set(snapshot.executed() < 0))) {
            clicked.set(watched.session);
            watched.open(SlowScoresTest.LARGE);

            SessionSnapshot stepped = watched.next();

            assertThat(stepped.executed()).isZero();
            assertThat(stepped.scores()).isEqualTo(Scores.NONE);
            assertThat(watched.next().scores().test()).isPresent();
        }
    }

    @Test
    void a_search_for_the_worst_sample_lets_a_command_in_between_two_samples() {
        AtomicReference<TrainingSession> clicked = new AtomicReference<>();
        AtomicBoolean clicks = new AtomicBoolean();
        device.watch(() -> {
            if (clicks.getAndSet(false)) {
                clicked.get().send(new Command.ComeBack());
            }
        });
        try (WatchedSession watched = new WatchedSession(device, scheduler, HOUR, snapshot -> clicks.set(searching(snapshot)))) {
            clicked.set(watched.session);
            watched.open(WatchedSession.preset("spiral"));
            watched.send(new Command.ShowWorst());

            SessionSnapshot back = watched.next();

            assertThat(searching(back)).isFalse();
            assertThat(back.apart()).isFalse();
        }
    }

    private static boolean searching(SessionSnapshot snapshot) {
        return snapshot.look().filter(SampleSnapshot::searching).isPresent();
    }
}
