package org.kettenregel.backend.session;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;

/** The small pool on which all sessions work, slice by slice in turn. The only place of this module that starts threads. */
public final class Scheduler implements AutoCloseable {

    private final ScheduledExecutorService pool;

    public Scheduler(int threads) {
        pool = Executors.newScheduledThreadPool(threads, Thread.ofPlatform().daemon().name("session-", 1).factory());
    }

    /** Queues one slice behind those of the others. */
    void submit(Runnable slice) {
        try {
            pool.execute(slice);
        } catch (RejectedExecutionException closing) {
            // the server is going down; nobody waits for this slice
        }
    }

    /** Queues a slice when so many nanoseconds have passed. */
    void submitAfter(long nanos, Runnable slice) {
        try {
            pool.schedule(slice, nanos, TimeUnit.NANOSECONDS);
        } catch (RejectedExecutionException closing) {
            // as above
        }
    }

    /** Begins something short at once and again every day; what takes long it hands on. */
    public void daily(Runnable task) {
        pool.scheduleWithFixedDelay(task, 0, 1, TimeUnit.DAYS);
    }

    /** Does something short again and again, so long after it was done; what takes long it hands on. */
    public void every(Duration pause, Runnable task) {
        pool.scheduleWithFixedDelay(task, pause.toMillis(), pause.toMillis(), TimeUnit.MILLISECONDS);
    }

    @Override
    public void close() {
        pool.shutdownNow();
        try {
            pool.awaitTermination(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
