package org.kettenregel.frontend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** How much one look at a wall takes when every seat has changed. */
class WallBytesTest {

    private static final int PICTURE = Thumbnail.WIDTH * Thumbnail.HEIGHT;

    private static int bytes(int seats, int inSight) {
        WallFeed feed = new WallFeed(wall -> {});
        Map<Integer, Integer> versions = new HashMap<>();
        for (int seat = 2; seat < seats + 2; seat++) {
            feed.put(new WallTile(seat, "Amber Otter", SeatState.TRAINING, false, 0.5, 0.9, 3, 0, 0, new byte[24], Optional.of(new Thumbnail(Thumbnail.WIDTH, Thumbnail.HEIGHT, new byte[PICTURE]))));
            if (seat < inSight + 2) {
                versions.put(seat, 0);
            }
        }
        return feed.next(-1, versions).join().length;
    }

    @Test
    void pictures_cost_as_many_as_are_in_sight_and_rows_less_than_a_hundred_bytes() {
        List<Integer> rows = new ArrayList<>();
        for (int seats : List.of(30, 300)) {
            int most = bytes(seats, 30);
            rows.add((most - 30 * PICTURE) / seats);
        }

        assertThat(rows).allMatch(row -> row < 100);
    }
}
