package org.kettenregel.frontend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.classroom.ClassRole;
import org.kettenregel.backend.classroom.Seat;
import org.kettenregel.backend.classroom.WallReport;
import org.kettenregel.backend.classroom.WallRow;
import org.kettenregel.backend.classroom.WallState;

class WallRowsTest {

    private Instant now = Instant.parse("2026-11-22T08:00:00Z");
    private final WallRows rows = new WallRows(() -> now);
    private final WallFeed feed = new WallFeed(wall -> {});
    private final Seat otter = new Seat(2, "Amber Otter", ClassRole.STUDENT, now);
    private final Seat seal = new Seat(3, "Teal Seal", ClassRole.STUDENT, now);

    private WallRow row(int seat, WallState state, byte... picture) {
        return new WallRow(seat, new WallReport(state, 5, 0.5, 0.9, new float[] {1, Float.NaN, 7}, picture), now, 1);
    }

    @Test
    void who_has_joined_has_a_tile_before_anything_is_known() {
        rows.seat(List.of(otter), feed);

        assertThat(rows.tile(2).orElseThrow().state()).isEqualTo(SeatState.WAITING);
        assertThat(rows.present()).isEqualTo(1);
    }

    @Test
    void a_state_lasts_as_long_as_it_is_the_same() {
        rows.seat(List.of(otter), feed);
        rows.take(List.of(row(2, WallState.STUCK)), feed);
        now = now.plusSeconds(20);
        rows.take(List.of(row(2, WallState.STUCK)), feed);
        int stuck = rows.tile(2).orElseThrow().sinceSeconds();
        rows.take(List.of(row(2, WallState.HAND_UP)), feed);

        assertThat(stuck).isEqualTo(20);
        assertThat(rows.tile(2).orElseThrow().sinceSeconds()).isZero();
        assertThat(rows.tile(2).orElseThrow().hand()).isTrue();
    }

    @Test
    void who_is_silent_is_away_and_who_left_has_no_tile() {
        rows.seat(List.of(otter, seal), feed);
        rows.take(List.of(row(2, WallState.AWAY), row(3, WallState.TRAINING)), feed);
        int present = rows.present();
        rows.seat(List.of(otter), feed);

        assertThat(present).isEqualTo(1);
        assertThat(rows.tile(3)).isEmpty();
        assertThat(WallUpdate.read(feed.next(-1, Map.of()).join()).ids()).containsExactly(2);
    }

    @Test
    void what_is_no_picture_is_not_drawn_and_a_curve_stays_in_its_range() {
        rows.seat(List.of(otter), feed);

        rows.take(List.of(row(2, WallState.IDLE, (byte) 100, (byte) 100, (byte) 1)), feed);

        assertThat(rows.tile(2).orElseThrow().picture()).isEmpty();
        assertThat(rows.tile(2).orElseThrow().curve()).containsExactly((byte) 255, (byte) 255, (byte) 255);
    }
}
