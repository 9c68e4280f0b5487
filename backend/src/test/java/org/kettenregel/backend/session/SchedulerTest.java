package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SchedulerTest {

    private final Scheduler scheduler = new Scheduler(1);
    private final CountDownLatch begin = new CountDownLatch(1);
    private final List<String> order = new ArrayList<>(); // touched by the only thread of the scheduler

    @AfterEach
    void close() {
        scheduler.close();
    }

    @Test
    void what_was_asked_for_comes_before_the_slices_of_those_who_train() throws InterruptedException {
        hold();

        usual("training 1", "training 2");
        asked("step 1", "step 2");

        assertThat(done(4)).containsExactly("step 1", "step 2", "training 1", "training 2");
    }

    @Test
    void those_who_train_have_one_turn_of_sixteen_however_much_is_asked_for() throws InterruptedException {
        hold();

        asked(IntStream.rangeClosed(1, 32).mapToObj(i -> "step " + i).toArray(String[]::new));
        usual("training 1", "training 2");

        List<String> all = done(34);
        assertThat(all.indexOf("training 1")).isLessThan(16);
        assertThat(all.indexOf("training 2")).isLessThan(32);
        assertThat(all).containsSubsequence("step 1", "step 2", "step 3", "step 32");
    }

    /** Keeps the only thread busy until everything is queued. */
    private void hold() throws InterruptedException {
        CountDownLatch held = new CountDownLatch(1);
        scheduler.submit(() -> {
            held.countDown();
            try {
                begin.await();
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
            }
        });
        held.await();
    }

    private void usual(String... names) {
        for (String name : names) {
            scheduler.submit(() -> order.add(name));
        }
    }

    private void asked(String... names) {
        for (String name : names) {
            scheduler.submitFirst(() -> order.add(name));
        }
    }

    private List<String> done(int count) throws InterruptedException {
        CountDownLatch end = new CountDownLatch(count);
        IntStream.range(0, count).forEach(i -> scheduler.submit(end::countDown)); // behind all that is queued
        begin.countDown();
        end.await();
        return order;
    }
}
