package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WorkSliceTest {

    private static final long HOUR = 3_600_000_000_000L;

    @Test
    void it_is_over_when_its_time_has_come() {
        assertThat(new WorkSlice(System.nanoTime() + HOUR, () -> false).isOver()).isFalse();
        assertThat(new WorkSlice(System.nanoTime(), () -> false).isOver()).isTrue();
    }

    @Test
    void it_is_over_as_soon_as_somebody_waits_though_it_is_not_late() {
        WorkSlice slice = new WorkSlice(System.nanoTime() + HOUR, () -> true);

        assertThat(slice.isOver()).isTrue();
        assertThat(slice.isLate()).isFalse();
    }

    @Test
    void work_that_takes_next_to_nothing_is_done_as_a_whole() {
        assertThat(WorkSlice.whole().isOver()).isFalse();
    }
}
