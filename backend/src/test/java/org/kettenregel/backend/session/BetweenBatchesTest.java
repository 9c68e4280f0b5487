package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** While scores are computed in the background. */
class BetweenBatchesTest {

    /** One batch in each slice. */
    private static final int SHORTEST = 0;

    private final Device device = Devices.probe().open("cpu");
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
}
