package org.kettenregel.kernels.cpu;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/**
 * Shares the rows of one result among a fixed set of threads; the only place with threads. The caller works too and waits for nothing but
 * blocks already begun, so that callers in several threads cannot block each other.
 */
final class Parallel implements AutoCloseable {

    /** Below this many multiply-adds, handing work over costs more than it saves. */
    private static final long SMALL = 1 << 16;

    /** Rows per block: fixed, so that the split does not depend on the number of threads. */
    private static final int BLOCK = 8;

    private final int threads;
    private final ExecutorService workers;

    Parallel(int threads) {
        if (threads < 1) {
            throw new IllegalArgumentException("cpu device: it needs at least 1 thread, found %d".formatted(threads));
        }
        this.threads = threads;
        workers = Executors.newFixedThreadPool(
                Math.max(1, threads - 1), // a pool starts its threads on demand, so with one thread in all this stays empty
                Thread.ofPlatform().daemon().name("kettenregel-cpu-", 1).factory());
    }

    int threads() {
        return threads;
    }

    /** Returns when {@code task} has seen every row from 0 to {@code rows} once; {@code work} is the cost in multiply-adds. */
    void overRows(int rows, long work, RowTask task) {
        if (threads == 1 || work < SMALL || rows <= BLOCK) {
            task.run(0, rows);
            return;
        }
        Job job = new Job(task, rows);
        for (int i = 1; i < threads; i++) {
            workers.execute(job);
        }
        job.run();
        job.await();
    }

    @Override
    public void close() {
        workers.shutdown();
    }

    /** Work on the rows from {@code from} to before {@code to}. */
    @FunctionalInterface
    interface RowTask {
        void run(int from, int to);
    }

    private static final class Job implements Runnable {

        private final RowTask task;
        private final int rows;
        private final AtomicInteger next = new AtomicInteger();
        private final CountDownLatch unfinished;
        private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

        Job(RowTask task, int rows) {
            this.task = task;
            this.rows = rows;
            unfinished = new CountDownLatch(Math.ceilDiv(rows, BLOCK));
        }

        @Override
        public void run() {
            for (int from = next.getAndAdd(BLOCK); from < rows; from = next.getAndAdd(BLOCK)) {
                try {
                    task.run(from, Math.min(rows, from + BLOCK));
                } catch (RuntimeException | Error thrown) {
                    failure.compareAndSet(null, thrown);
                } finally {
                    unfinished.countDown();
                }
            }
        }

        void await() {
            boolean interrupted = false;
            while (true) {
                try {
                    unfinished.await();
                    break;
                } catch (InterruptedException interruption) {
                    interrupted = true; // others still write into the output: stopping here would hand out half a result
                }
            }
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
            Throwable thrown = failure.get();
            if (thrown != null) {
                throw new IllegalStateException("cpu device: a kernel failed in one of its threads", thrown);
            }
        }
    }
}
