package org.kettenregel.backend.session;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * The small pool on which all sessions work, slice by slice in turn. What somebody has just asked for comes before the slices of those who train: behind forty
 * of them a step took a second. The only place of this module that starts threads.
 */
public final class Scheduler implements AutoCloseable {

    /** Of so many turns one is for those who wait longest, so that they go on however much is asked for; their slices are several times longer. */
    private static final int TURNS = 16;

    private final ScheduledExecutorService pool;
    private final Queue<Runnable> asked = new ArrayDeque<>(); // guarded by this, as are the next two
    private final Queue<Runnable> usual = new ArrayDeque<>();
    private int turn;

    public Scheduler(int threads) {
        pool = Executors.newScheduledThreadPool(threads, Thread.ofPlatform().daemon().name("session-", 1).factory());
    }

    /** Queues one slice behind those of the others. */
    void submit(Runnable slice) {
        queue(usual, slice);
    }

    /** Queues one slice before those of the others, behind what was asked for earlier. */
    void submitFirst(Runnable slice) {
        queue(asked, slice);
    }

    private void queue(Queue<Runnable> queue, Runnable slice) {
        synchronized (this) {
            queue.add(slice);
        }
        try {
            pool.execute(() -> take().run());
        } catch (RejectedExecutionException closing) {
            // the server is going down; nobody waits for this slice
        }
    }

    /** There are never more calls than slices, and each takes one. */
    private synchronized Runnable take() {
        turn = (turn + 1) % TURNS;
        boolean usualFirst = asked.isEmpty() || turn == 0 && !usual.isEmpty();
        return (usualFirst ? usual : asked).remove();
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
