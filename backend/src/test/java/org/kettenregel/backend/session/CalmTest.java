package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CalmTest {

    private long now = 5;
    private final Calm calm = new Calm(100, () -> now);

    @Test
    void the_first_time_is_at_once() {
        assertThat(calm.due()).isTrue();
    }

    @Test
    void the_next_is_when_the_pause_is_over() {
        calm.due();

        now += 99;
        assertThat(calm.due()).isFalse();
        now += 1;
        assertThat(calm.due()).isTrue();
        assertThat(calm.due()).isFalse();
    }

    @Test
    void a_clock_that_runs_over_is_none_the_wiser() {
        now = Long.MAX_VALUE - 10;
        Calm late = new Calm(100, () -> now);
        late.due();

        now += 100; // below zero
        assertThat(late.due()).isTrue();
    }
}
