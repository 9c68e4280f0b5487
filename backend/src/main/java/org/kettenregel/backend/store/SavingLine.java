package org.kettenregel.backend.store;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.NonTransientDataAccessException;
import org.springframework.transaction.TransactionException;

/**
 * A line of background work with the store, on threads of its own, so that no page waits for a database. Work of one key is done one after the other, and of what waits the
 * latest alone. While the database is away, all of it is tried again after growing pauses; nothing is given up but at the end of the server.
 */
public final class SavingLine implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(SavingLine.class);

    /** Of the eight connections of a {@link Database} some stay for those who open a page. */
    private static final int AT_ONCE = 5;

    /** Between two pieces of work of one key: whoever drags a slider makes no revision of each of its places. */
    private static final Duration PACE = Duration.ofMillis(500);

    private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(4);
    private static final Duration LONGEST_END = Duration.ofSeconds(15);

    /** What is to be done; its methods are called on a thread of the line, and {@code waits} also on that of {@link #put}. */
    public interface Work {

        /** Does it. */
        void run();

        /** Told when it could not be done, as the database is away; it is tried again. */
        default void waits() {}

        /** Told when it could not be done and is not tried again. */
        default void failed(RuntimeException cause) {}
    }

    /** Waits, but not when the server is about to end. */
    interface Rest {

        void take(Duration pause) throws InterruptedException;
    }

    /** Of one key. */
    private static final class Lane {
        private final Duration pace;
        private Optional<Work> next;

        Lane(Duration pace, Work first) {
            this.pace = pace;
            next = Optional.of(first);
        }
    }

    private final CountDownLatch ending = new CountDownLatch(1);
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<Object, Lane> lanes = new HashMap<>();
    private final Rest rest;
    private volatile boolean away;

    public SavingLine() {
        this.rest = pause -> ending.await(pause.toNanos(), TimeUnit.NANOSECONDS);
    }

    SavingLine(Rest rest) {
        this.rest = rest;
    }

    /** Does the work soon, in place of what still waits under the same key; returns at once. */
    public void put(Object key, Work work) {
        put(key, PACE, work);
    }

    /** @param pace between two pieces of work of this key, where somebody watches what comes of them */
    public void put(Object key, Duration pace, Work work) {
        boolean late;
        boolean waits;
        synchronized (lanes) {
            late = isEnding();
            waits = away;
            if (!late) {
                Lane lane = lanes.get(key);
                if (lane == null) {
                    Lane fresh = new Lane(pace, work);
                    lanes.put(key, fresh);
                    Thread.ofVirtual().name("saving").start(() -> walk(key, fresh));
                } else {
                    lane.next = Optional.of(work);
                }
            }
        }
        if (late) {
            work.failed(new IllegalStateException("the server is going down"));
        } else if (waits) {
            work.waits();
        }
    }

    private void walk(Object key, Lane lane) {
        Optional<Work> again = Optional.empty();
        Duration pause = FIRST_PAUSE;
        for (Optional<Work> work = take(key, lane, again); work.isPresent(); work = take(key, lane, again)) {
            boolean last = isEnding();
            boolean done = attempt(work.get()) || last && giveUp(work.get());
            again = done ? Optional.empty() : work;
            rest(done ? lane.pace : pause);
            pause = done ? FIRST_PAUSE : longer(pause);
        }
    }

    private static Duration longer(Duration pause) {
        Duration twice = pause.multipliedBy(2);
        return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
    }

    /** What came last, else what has to be tried again; with neither of them the lane ends. */
    private Optional<Work> take(Object key, Lane lane, Optional<Work> again) {
        synchronized (lanes) {
            Optional<Work> next = lane.next.or(() -> again);
            lane.next = Optional.empty();
            if (next.isEmpty()) {
                lanes.remove(key);
                lanes.notifyAll();
            }
            return next;
        }
    }

    private static boolean giveUp(Work work) {
        LOG.warn("A change was not saved, as the database does not answer.");
        work.failed(new IllegalStateException("the database does not answer, and the server is going down"));
        return true;
    }

    /** Says whether it is done with, well or not. */
    private boolean attempt(Work work) {
        places.acquireUninterruptibly();
        try {
            work.run();
            isBack();
            return true;
        } catch (RuntimeException e) {
            if (passes(e)) {
                isAway(e);
                work.waits();
                return false;
            }
            work.failed(e);
            return true;
        } finally {
            places.release();
        }
    }

    private void isAway(RuntimeException e) {
        if (!away) {
            LOG.warn("The database does not answer; what people change waits until it does: {}", e.getMessage());
        }
        away = true;
    }

    private void isBack() {
        if (away) {
            LOG.info("The database answers again.");
        }
        away = false;
    }

    private boolean isEnding() {
        return ending.getCount() == 0;
    }

    /** Whether a database that is back would do it: everything but what is wrong with the work itself. */
    private static boolean passes(RuntimeException e) {
        return e instanceof TransactionException || e instanceof DataAccessResourceFailureException
                || e instanceof DataAccessException && !(e instanceof NonTransientDataAccessException);
    }

    private void rest(Duration pause) {
        try {
            rest.take(pause);
        } catch (InterruptedException e) { // by nobody: these threads are known here alone
            Thread.currentThread().interrupt();
        }
    }

    /** Ends the pauses, tries what waits once more, and returns when all is done. */
    @Override
    public void close() {
        long deadline = System.nanoTime() + LONGEST_END.toNanos();
        synchronized (lanes) {
            ending.countDown();
            try {
                while (!lanes.isEmpty()) {
                    long left = deadline - System.nanoTime();
                    if (left <= 0) {
                        LOG.warn("{} changes were not saved, as the database does not answer.", lanes.size());
                        return;
                    }
                    TimeUnit.NANOSECONDS.timedWait(lanes, left);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }
    }
}
