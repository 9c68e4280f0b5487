package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MetronomeTest {

    private static final long MILLISECOND = 1_000_000;
    private static final int BATCHES_PER_EPOCH = 10;

    private long now;
    private final Metronome metronome = new Metronome(() -> now);

    private int takeAll() {
        int taken = 0;
        while (metronome.take(BATCHES_PER_EPOCH)) {
            taken++;
        }
        return taken;
    }

    @Test
    void without_a_pace_every_batch_is_due_at_once() {
        for (int i = 0; i < 1000; i++) {
            assertThat(metronome.take(BATCHES_PER_EPOCH)).isTrue();
        }
        assertThat(metronome.rest(BATCHES_PER_EPOCH)).isZero();
    }

    @Test
    void the_first_batch_is_due_when_training_begins() {
        metronome.set(2);

        assertThat(takeAll()).isEqualTo(1);
    }

    @Test
    void two_epochs_a_second_of_ten_batches_are_a_batch_every_fifty_milliseconds() {
        metronome.set(2);
        takeAll();

        now += 50 * MILLISECOND + 1;
        assertThat(takeAll()).isEqualTo(1);
        now += 200 * MILLISECOND;
        assertThat(takeAll()).isEqualTo(4);
    }

    @Test
    void the_rest_lasts_until_the_next_batch_is_due() {
        metronome.set(2);
        takeAll();

        assertThat(metronome.rest(BATCHES_PER_EPOCH)).isBetween(49 * MILLISECOND, 51 * MILLISECOND);
    }

    @Test
    void batches_missed_in_a_long_delay_are_left_out() {
        metronome.set(2);
        takeAll();

        now += 60_000 * MILLISECOND;
        assertThat(takeAll()).isEqualTo(5); // those of a quarter of a second
    }
}
