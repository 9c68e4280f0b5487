package org.kettenregel.frontend.classroom;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class WallFeedTest {

    private static final Thumbnail PICTURE = new Thumbnail(2, 1, new byte[] {127, -127});

    private final WallFeed feed = new WallFeed(wall -> {});

    private static WallTile tile(int number, String name, int epoch) {
        return new WallTile(number, name, SeatState.TRAINING, false, 0.5, Double.NaN, epoch, 1, 2, new byte[] {-1, 0}, Optional.of(PICTURE));
    }

    private WallUpdate ask(long after, Map<Integer, Integer> versions) {
        return WallUpdate.read(feed.next(after, versions).join());
    }

    @Test
    void who_asks_first_is_told_all_and_then_what_has_changed() {
        feed.put(tile(1, "Amber Otter", 3));
        feed.put(tile(2, "Teal \"Seal\"", 4));

        WallUpdate all = ask(-1, Map.of());
        feed.put(tile(2, "Teal \"Seal\"", 5));
        WallUpdate changed = ask(all.sequence(), Map.of());

        assertThat(all.names()).containsExactly("Amber Otter", "Teal \"Seal\"");
        assertThat(changed.ids()).containsExactly(2);
        assertThat(changed.numbers().getFirst()).containsExactly(1f, 0f, 0.5f, Float.NaN, 5f, 1f, 2f, 1f, 2f, 0f, 0f); // loss in the third place, epoch in the fifth
    }

    @Test
    void an_empty_wall_is_an_answer_too() {
        assertThat(ask(-1, Map.of()).ids()).isEmpty();
    }

    @Test
    void who_knows_all_waits_until_something_happens() {
        feed.put(tile(1, "Amber Otter", 3));
        CompletableFuture<byte[]> answer = feed.next(1, Map.of());

        assertThat(answer).isNotDone();
        feed.put(tile(1, "Amber Otter", 3)); // the same
        assertThat(answer).isNotDone();
        feed.put(tile(1, "Amber Otter", 4));

        assertThat(WallUpdate.read(answer.join()).ids()).containsExactly(1);
    }

    @Test
    void pictures_go_for_the_seats_in_sight_alone_and_once() {
        feed.put(tile(1, "Amber Otter", 3));
        feed.put(tile(2, "Teal Seal", 4));

        WallUpdate first = ask(-1, Map.of(1, 0));
        WallUpdate scrolled = ask(first.sequence(), Map.of(2, 0));

        assertThat(first.bytesBehind()).isEqualTo(2 + 2 + 2); // two curves of two points, one picture of two
        assertThat(scrolled.ids()).containsExactly(2);
        assertThat(feed.next(scrolled.sequence(), Map.of(1, 1, 2, 1))).isNotDone();
    }

    @Test
    void a_seat_that_is_left_is_taken_off() {
        feed.put(tile(1, "Amber Otter", 3));
        long known = ask(-1, Map.of()).sequence();

        feed.remove(1);
        feed.remove(1);

        assertThat(ask(known, Map.of()).gone()).containsExactly(1);
    }

    @Test
    void a_second_reader_takes_over() {
        CompletableFuture<byte[]> first = feed.next(0, Map.of());

        feed.next(0, Map.of());

        assertThat(first.join()).isEmpty();
    }
}
