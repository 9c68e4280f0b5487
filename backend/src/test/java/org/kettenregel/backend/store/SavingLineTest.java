package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.transaction.CannotCreateTransactionException;

@Timeout(30)
class SavingLineTest {

    private static final Duration PACE = Duration.ofMillis(500);

    private final List<String> told = Collections.synchronizedList(new ArrayList<>());
    private final List<Duration> pauses = Collections.synchronizedList(new ArrayList<>());
    private final SavingLine line = new SavingLine(pauses::add);

    /** Tells what becomes of it. */
    private final class Telling implements SavingLine.Work {
        private final String name;
        private final Runnable deed;

        Telling(String name, Runnable deed) {
            this.name = name;
            this.deed = deed;
        }

        @Override
        public void run() {
            deed.run();
            told.add(name);
        }

        @Override
        public void waits() {
            told.add(name + " waits");
        }

        @Override
        public void failed(RuntimeException cause) {
            told.add(name + " failed: " + cause.getMessage());
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }

    /** Fails so often as a database does that is away. */
    private static Runnable away(int times, RuntimeException problem) {
        AtomicInteger left = new AtomicInteger(times);
        return () -> {
            if (left.getAndDecrement() > 0) {
                throw problem;
            }
        };
    }

    @Test
    void of_what_waits_under_one_key_the_latest_is_done() {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch free = new CountDownLatch(1);
        line.put("a", new Telling("first", () -> {
            begun.countDown();
            await(free);
        }));
        await(begun);
        line.put("a", new Telling("second", () -> {}));
        line.put("a", new Telling("third", () -> {}));
        free.countDown();
        line.close();

        assertThat(told).containsExactly("first", "third");
    }

    @Test
    void work_of_another_key_does_not_wait_for_it() {
        CountDownLatch free = new CountDownLatch(1);
        CompletableFuture<Void> done = new CompletableFuture<>();
        line.put("slow", new Telling("slow", () -> await(free)));
        line.put("fast", new Telling("fast", () -> done.complete(null)));

        assertThat(done).succeedsWithin(Duration.ofSeconds(20));
        free.countDown();
        line.close();
        assertThat(told).containsExactly("fast", "slow");
    }

    @Test
    void between_two_saves_of_one_key_is_a_rest() {
        CountDownLatch second = new CountDownLatch(1);
        line.put("a", new Telling("first", () -> line.put("a", new Telling("second", second::countDown))));
        await(second);
        line.close();

        assertThat(told).containsExactly("first", "second");
        assertThat(pauses).containsExactly(PACE, PACE);
    }

    @Test
    void while_the_database_is_away_it_is_tried_again_after_growing_pauses() throws InterruptedException {
        Semaphore done = new Semaphore(0);
        Runnable deed = away(7, new DataAccessResourceFailureException("no connection"));
        line.put("a", new Telling("saved", () -> {
            deed.run();
            done.release();
        }));

        assertThat(done.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        line.close();
        assertThat(told).containsExactly("saved waits", "saved waits", "saved waits", "saved waits", "saved waits", "saved waits", "saved waits", "saved");
        assertThat(pauses).extracting(Duration::toMillis).containsExactly(250L, 500L, 1000L, 2000L, 4000L, 4000L, 4000L, 500L);
    }

    @Test
    void a_connection_that_cannot_be_had_is_waited_for_as_well() throws InterruptedException {
        Semaphore done = new Semaphore(0);
        Runnable deed = away(1, new CannotCreateTransactionException("no connection"));
        line.put("a", new Telling("saved", () -> {
            deed.run();
            done.release();
        }));

        assertThat(done.tryAcquire(20, TimeUnit.SECONDS)).isTrue();
        line.close();
        assertThat(told).containsExactly("saved waits", "saved");
    }

    @Test
    void a_change_made_while_the_database_is_away_takes_the_place_of_the_one_before_and_is_told_so() {
        CountDownLatch tried = new CountDownLatch(1);
        CountDownLatch newer = new CountDownLatch(1);
        SavingLine patient = new SavingLine(pause -> {
            tried.countDown();
            await(newer);
        });
        patient.put("a", new Telling("first", away(Integer.MAX_VALUE, new DataAccessResourceFailureException("no connection"))));
        await(tried);
        patient.put("a", new Telling("second", () -> {}));
        newer.countDown();
        patient.close();

        assertThat(told).containsExactly("first waits", "second waits", "second");
    }

    @Test
    void what_the_store_refuses_is_told_and_not_tried_again() {
        line.put("a", new Telling("refused", away(1, new IllegalArgumentException("too long"))));
        line.close();
        assertThat(told).containsExactly("refused failed: too long");
    }

    @Test
    void what_no_database_would_do_is_not_tried_again_either() {
        line.put("a", new Telling("twice", away(1, new DuplicateKeyException("there is one"))));
        line.close();

        assertThat(told).containsExactly("twice failed: there is one");
    }

    @Test
    void at_the_end_what_waits_is_done_and_nothing_more_is_taken() {
        for (int i = 0; i < 50; i++) {
            line.put(i, new Telling("saved", () -> {}));
        }
        line.close();
        assertThat(told).hasSize(50).containsOnly("saved");

        line.put("late", new Telling("late", () -> {}));
        assertThat(told).contains("late failed: the server is going down");
    }

    @Test
    void at_the_end_a_database_that_is_away_is_tried_once_more_and_not_waited_for() {
        CountDownLatch resting = new CountDownLatch(1);
        SavingLine real = new SavingLine();
        real.put("a", new Telling("lost", () -> {
            resting.countDown();
            throw new DataAccessResourceFailureException("no connection");
        }));
        await(resting);
        real.close();

        assertThat(told).endsWith("lost waits", "lost failed: the database does not answer, and the server is going down");
    }
}
