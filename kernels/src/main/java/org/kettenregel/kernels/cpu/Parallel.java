package org.kettenregel.kernels.cpu;

import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * Splits loops among a fixed set of threads; the only place with threads, and with a decision about them. The caller works too and waits for
 * nothing but pieces already begun. While one caller has the workers, every other one runs its loop alone, so that callers cannot block each
 * other. Sharing a loop allocates nothing.
 *
 * <p>Every thread begins with the same part of a loop each time, so that what it touched in the last step is still in its cache, and then takes
 * what others have left. Results are the same bits for any number of threads because pieces depend on the sizes alone,
 * and no element is written by two of them.
 */
public final class Parallel implements AutoCloseable {

    /** A loop that one thread finishes in less is not worth waking another for, in nanoseconds. */
    private static final long SMALL = 10_000;

    /**
     * For how long a thread looks for what it waits for before it sleeps, in nanoseconds: longer than the pauses between the loops of a training step,
     * as waking takes longer than many a loop, and short enough that a busy neighbour soon gets the processor.
     */
    private static final long PATIENCE = 200_000;

    private static final int LOOKS_BETWEEN_CLOCKS = 16;

    /** A ticket of a thread's part holds, from its low bits on: the next piece, the end of the part, and which loop this is. */
    private static final int BITS = 20;

    private static final int APART = 8; // longs from one ticket to the next, which fill a line of a cache

    private static final long MOST_PIECES = (1L << BITS) - 1;

    private final int threads;
    private final Worker[] workers;
    private final AtomicBoolean taken = new AtomicBoolean();
    private final AtomicLongArray tickets;
    private final AtomicInteger unfinished = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private volatile @Nullable Thread waiting;
    private volatile boolean closed;
    private RangeTask task = (_, _) -> {}; // of the loop under way, as are the next two; published by the tickets
    private int count;
    private int piece;

    /** @param threads the calling one included; the others start with the first loop that is shared */
    public Parallel(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("cpu device: it needs at least 1 thread, found %d".formatted(threads));
        }
        this.threads = threads;
        this.workers = new Worker[threads - 1];
        this.tickets = new AtomicLongArray((threads + 1) * APART); // from the second line on, as the first holds the array's length
    }

    public int threads() {
        return threads;
    }

    /** Whether {@link #share} would split a loop that takes so long on one thread. */
    public boolean splits(long nanoseconds) {
        return threads > 1 && nanoseconds >= SMALL;
    }

    /**
     * Returns when {@code task} has seen every index from 0 to before {@code count} once.
     *
     * @param piece       indices that stay together, where the loop is split
     * @param nanoseconds about how long the loop takes on one thread
     */
    public void share(int count, int piece, long nanoseconds, RangeTask task) {
        if (!splits(nanoseconds) || count <= piece || !taken.compareAndSet(false, true)) {
            task.run(0, count);
            return;
        }
        try {
            begin(count, (int) Math.max(piece, Math.ceilDiv(count, MOST_PIECES)), task);
            workOn(loop(0), 0);
            await();
        } finally {
            this.task = (_, _) -> {}; // a closed buffer must not live on here
            taken.set(false);
        }
        Throwable thrown = failure.getAndSet(null);
        if (thrown != null) {
            throw new IllegalStateException("cpu device: a kernel failed in one of its threads", thrown);
        }
    }

    private void begin(int count, int piece, RangeTask task) {
        this.task = task;
        this.count = count;
        this.piece = piece;
        int pieces = Math.ceilDiv(count, piece);
        unfinished.set(pieces);
        long loop = loop(0) + 1;
        int parts = Math.min(threads, pieces);
        for (int part = 0; part < threads; part++) {
            long first = (long) Math.min(part, parts) * pieces / parts;
            long end = (long) Math.min(part + 1, parts) * pieces / parts;
            tickets.set((part + 1) * APART, loop << 2 * BITS | end << BITS | first);
        }
        for (int i = 0; i < Math.min(workers.length, pieces - 1); i++) {
            if (workers[i] == null) {
                workers[i] = new Worker(i + 1);
                workers[i].thread.start();
            } else {
                workers[i].wake();
            }
        }
    }

    /** The number of the loop of which a part was given out last. */
    private long loop(int part) {
        return tickets.get((part + 1) * APART) >>> 2 * BITS;
    }

    /** Takes pieces of the given loop until none is left, those of its own part first; a loop that is over has none. */
    private void workOn(long loop, int own) {
        for (int i = 0; i < threads; i++) {
            int part = (own + i) % threads;
            int place = (part + 1) * APART;
            while (true) {
                long seen = tickets.get(place);
                long next = seen & MOST_PIECES;
                if (seen >>> 2 * BITS != loop || next >= (seen >>> BITS & MOST_PIECES)) {
                    break;
                }
                if (tickets.compareAndSet(place, seen, seen + 1)) {
                    run((int) next);
                }
            }
        }
    }

    private void run(int index) {
        int from = index * piece;
        try {
            task.run(from, from + Math.min(count - from, piece));
        } catch (RuntimeException | Error thrown) {
            failure.compareAndSet(null, thrown);
        } finally {
            if (unfinished.decrementAndGet() == 0) {
                LockSupport.unpark(waiting); // nobody, mostly
            }
        }
    }

    private void await() {
        long begin = System.nanoTime();
        for (int look = 1; unfinished.get() != 0; look++) {
            if (look % LOOKS_BETWEEN_CLOCKS != 0 || System.nanoTime() - begin < PATIENCE) {
                Thread.onSpinWait();
            } else {
                sleepUntilFinished();
            }
        }
    }

    private void sleepUntilFinished() {
        boolean interrupted = false;
        waiting = Thread.currentThread();
        while (unfinished.get() != 0) {
            LockSupport.park(this);
            interrupted |= Thread.interrupted(); // others still write into the output: stopping here would hand out half a result
        }
        waiting = null;
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        closed = true;
        for (Worker worker : workers) {
            if (worker != null) {
                LockSupport.unpark(worker.thread);
            }
        }
    }

    /** Work on the indices from {@code from} to before {@code to}. */
    @FunctionalInterface
    public interface RangeTask {
        void run(int from, int to);
    }

    private final class Worker implements Runnable {

        private final int number;
        private final Thread thread;
        private volatile boolean asleep;

        /** @param number of its part; the caller has the first one, 0 */
        Worker(int number) {
            this.number = number;
            thread = Thread.ofPlatform().daemon().name("kettenregel-cpu-" + number).unstarted(this);
        }

        void wake() {
            if (asleep) {
                LockSupport.unpark(thread);
            }
        }

        @Override
        public void run() {
            long done = 0;
            int looks = 0;
            long begin = System.nanoTime();
            while (!closed) {
                long loop = loop(number);
                if (loop != done) {
                    workOn(loop, number);
                    done = loop;
                    begin = System.nanoTime();
                } else if (++looks % LOOKS_BETWEEN_CLOCKS != 0 || System.nanoTime() - begin < PATIENCE) {
                    Thread.onSpinWait();
                } else {
                    sleepAfter(done);
                    begin = System.nanoTime();
                }
            }
        }

        private void sleepAfter(long done) {
            asleep = true;
            while (loop(number) == done && !closed) {
                LockSupport.park(Parallel.this);
            }
            asleep = false;
        }
    }
}
