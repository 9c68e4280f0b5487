package org.kettenregel.frontend.classroom;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.classroom.WallReport;
import org.kettenregel.backend.classroom.WallState;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;

class SeatReporterTest {

    private static final Experiment CIRCLE = preset("circle");
    private static final SessionSnapshot AT_REST = SteppedSession.look(CIRCLE);

    private final List<WallReport> told = new ArrayList<>();
    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final SeatReporter reporter = new SeatReporter(() -> CIRCLE, told::add, seat -> true, () -> now);

    private static SessionSnapshot training() {
        try (SteppedSession session = new SteppedSession()) {
            session.open(CIRCLE);
            session.tell(new Command.Train());
            return session.await(SessionSnapshot::training);
        }
    }

    @Test
    void what_a_network_shows_is_told_in_small() {
        reporter.take(AT_REST);

        assertThat(told).hasSize(1);
        assertThat(told.getFirst().state()).isEqualTo(WallState.IDLE);
        assertThat(told.getFirst().picture()).hasSize(2 + 48 * 32).startsWith((byte) 48, (byte) 32);
        assertThat(ReportForm.picture(told.getFirst())).contains(Thumbnail.of(AT_REST).orElseThrow());
    }

    @Test
    void a_training_that_goes_on_is_told_twice_a_second_and_its_end_at_once() {
        SessionSnapshot training = training();
        reporter.take(training);

        reporter.take(training);
        now = now.plusMillis(499);
        reporter.take(training);
        int early = told.size();
        now = now.plusMillis(1);
        reporter.take(training);
        int due = told.size();
        reporter.take(AT_REST);

        assertThat(List.of(early, due, told.size())).containsExactly(1, 2, 3);
        assertThat(told.getFirst().state()).isEqualTo(WallState.TRAINING);
        assertThat(told.getLast().state()).isEqualTo(WallState.IDLE);
    }

    @Test
    void a_raised_hand_is_told_until_it_is_lowered() {
        reporter.take(AT_REST);

        reporter.raiseHand(true);
        reporter.breathe();
        reporter.raiseHand(false);

        assertThat(told).extracting(WallReport::state).containsExactly(WallState.IDLE, WallState.HAND_UP, WallState.HAND_UP, WallState.IDLE);
    }

    @Test
    void before_anything_was_shown_nothing_is_told() {
        reporter.breathe();

        assertThat(told).isEmpty();
    }
}
