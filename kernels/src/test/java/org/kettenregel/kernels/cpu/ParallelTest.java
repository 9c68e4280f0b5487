package org.kettenregel.kernels.cpu;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicIntegerArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ParallelTest {

    private static final long MUCH = 1L << 40;

    @ParameterizedTest
    @CsvSource({"1, 100", "2, 0", "2, 1", "2, 8", "2, 9", "3, 64", "3, 1001", "16, 17"})
    void every_row_is_seen_once(int threads, int rows) {
        AtomicIntegerArray seen = new AtomicIntegerArray(rows);
        try (Parallel parallel = new Parallel(threads)) {
            parallel.share(rows, 8, MUCH, (from, to) -> {
                for (int row = from; row < to; row++) {
                    seen.incrementAndGet(row);
                }
            });
        }

        for (int row = 0; row < rows; row++) {
            assertThat(seen.get(row)).as("row %d", row).isEqualTo(1);
        }
    }

    @Test
    void each_thread_begins_with_the_same_pieces_every_time() {
        CyclicBarrier both = new CyclicBarrier(2);
        Thread[] threads = new Thread[2];
        try (Parallel parallel = new Parallel(2)) {
            for (int loop = 0; loop < 50; loop++) {
                parallel.share(2, 1, MUCH, (from, _) -> {
                    threads[from] = Thread.currentThread();
                    await(both);
                });

                assertThat(threads[0]).isSameAs(Thread.currentThread());
                assertThat(threads[1]).isNotSameAs(Thread.currentThread());
            }
        }
    }

    @Test
    void who_is_done_takes_over_what_a_slower_thread_has_not_begun() {
        CountDownLatch others = new CountDownLatch(7);
        try (Parallel parallel = new Parallel(2)) {
            parallel.share(8, 1, MUCH, (from, _) -> {
                if (from == 4) {
                    await(others);
                } else {
                    others.countDown();
                }
            });
        }

        assertThat(others.getCount()).isZero();
    }

    @Test
    void little_work_stays_with_the_caller() {
        Thread caller = Thread.currentThread();
        try (Parallel parallel = new Parallel(4)) {
            parallel.share(1000, 8, 1000, (from, to) -> {
                assertThat(Thread.currentThread()).isSameAs(caller);
                assertThat(to - from).isEqualTo(1000);
            });
        }
    }

    @Test
    void a_failure_in_any_thread_reaches_the_caller() {
        try (Parallel parallel = new Parallel(2)) {
            assertThatIllegalStateException()
                    .isThrownBy(() -> parallel.share(64, 8, MUCH, (from, to) -> {
                        if (from == 8) {
                            throw new ArithmeticException("row 8");
                        }
                    }))
                    .withMessage("cpu device: a kernel failed in one of its threads")
                    .withRootCauseInstanceOf(ArithmeticException.class);
        }
    }

    @Test
    void an_interrupted_caller_still_gets_the_whole_result_and_stays_interrupted() {
        AtomicIntegerArray seen = new AtomicIntegerArray(64);
        try (Parallel parallel = new Parallel(2)) {
            Thread.currentThread().interrupt();
            parallel.share(64, 8, MUCH, (from, to) -> {
                for (int row = from; row < to; row++) {
                    seen.incrementAndGet(row);
                }
            });

            assertThat(Thread.interrupted()).isTrue();
        }
        for (int row = 0; row < 64; row++) {
            assertThat(seen.get(row)).as("row %d", row).isEqualTo(1);
        }
    }

    @Test
    void it_needs_at_least_one_thread() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Parallel(0))
                .withMessage("cpu device: it needs at least 1 thread, found 0");
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(10, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            if (!latch.await(10, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the other pieces were not taken over");
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
