package org.kettenregel.backend.session;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import org.kettenregel.kernels.Device;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One person's training. Commands come from any thread and return at once; they are carried out in order by a worker that runs slices on the
 * shared pool. Each change ends in a new snapshot; while training at full speed there is one only when somebody wants it.
 */
public final class TrainingSession implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(TrainingSession.class);

    /** Nanoseconds for which training goes on although nobody looks. */
    private static final long PATIENCE = 10 * 60 * 1_000_000_000L;

    private final Scheduler scheduler;
    private final SessionLimits limits;
    private final Consumer<SessionSnapshot> listener;
    private final SessionWorker worker;
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final AtomicInteger interrupting = new AtomicInteger(); // among the commands
    private final AtomicBoolean queued = new AtomicBoolean();
    private final AtomicBoolean resting = new AtomicBoolean();
    private final AtomicBoolean keeping = new AtomicBoolean(); // whether a slice is due in which the run is handed over
    private volatile boolean wanted;
    private volatile long lastAsked = System.nanoTime();
    private volatile boolean closed;
    private volatile boolean freed;
    private volatile Optional<SessionSnapshot> latest = Optional.empty();
    private long lastSnapshot;

    /** @param listener gets each snapshot on a worker thread; it must not block */
    public TrainingSession(Device device, DataLibrary data, Scheduler scheduler, SessionLimits limits, Consumer<SessionSnapshot> listener) {
        this.scheduler = scheduler;
        this.limits = limits;
        this.listener = listener;
        this.worker = new SessionWorker(device, data, limits);
    }

    /** Queues a command behind those sent before; what goes wrong with it is among the problems of a later snapshot. */
    public void send(Command command) {
        interrupting.addAndGet(command.interrupts() ? 1 : 0); // counted before it can be taken
        if (!command.isUnattended()) {
            lastAsked = System.nanoTime();
        }
        commands.add(command);
        if (isToBeQueued()) {
            scheduler.submitFirst(this::slice);
        }
    }

    /** Asks for one snapshot while training: the sign that the last one was drawn. */
    public void wantSnapshot() {
        wanted = true;
        lastAsked = System.nanoTime();
    }

    /** Empty before the first one. */
    public Optional<SessionSnapshot> latest() {
        return latest;
    }

    /** Frees everything after the current slice; commands sent later are ignored. */
    @Override
    public void close() {
        closed = true;
        wake();
    }

    /** At most one slice of a session waits or runs at any time, so its worker needs no lock. */
    private void wake() {
        if (isToBeQueued()) {
            scheduler.submit(this::slice);
        }
    }

    private boolean isToBeQueued() {
        return !freed && queued.compareAndSet(false, true);
    }

    /** A rest ends early when a command comes; then it must not begin a second chain of slices when it is over. */
    private void goOn(long rest) {
        if (rest == 0) {
            wake();
        } else if (resting.compareAndSet(false, true)) {
            scheduler.submitAfter(rest, () -> {
                resting.set(false);
                wake();
            });
        }
    }

    private void slice() {
        boolean busy = false;
        long rest = 0;
        long keeps = 0;
        try {
            if (closed) {
                free();
            } else {
                work();
                busy = worker.busy();
                rest = worker.rest();
                keeps = worker.keepsIn();
            }
        } catch (RuntimeException | Error thrown) {
            failed(thrown);
        } finally {
            queued.set(false);
        }
        if (closed || !commands.isEmpty()) { // what came while this slice ran could not queue another
            wake();
        } else if (busy) {
            goOn(rest);
        }
        if (keeps > 0 && keeping.compareAndSet(false, true)) {
            scheduler.submitAfter(keeps, () -> {
                keeping.set(false);
                wake();
            });
        }
    }

    private void free() {
        if (!freed) {
            freed = true;
            worker.close();
        }
    }

    private void work() {
        if (worker.training() && System.nanoTime() - lastAsked > PATIENCE) {
            worker.carryOut(new Command.Pause()); // the browser has gone, or has been hidden for so long
        }
        worker.keep();
        boolean changed = carryOut(new WorkSlice(System.nanoTime() + limits.sliceMillis() * 1_000_000L, this::isAwaited));
        boolean moving = worker.training() || worker.stepping(); // else nothing is to be seen before scores or a search come to their end
        if (changed || moving && wanted && sinceLastSnapshot() >= limits.frameMillis()) {
            publish();
        }
    }

    private boolean isAwaited() {
        return !commands.isEmpty() || closed;
    }

    /**
     * Commands in their order, each step to its end before the next, then training or scores; until the slice is over. Steps that are not done by then are
     * given up when a command that interrupts is waiting behind them. Gives whether anything has changed.
     */
    private boolean carryOut(WorkSlice slice) {
        boolean changed = false;
        while (true) {
            boolean late = slice.isLate();
            boolean hurry = interrupting.get() > 0;
            if (worker.stepping() && !(late && hurry)) {
                changed |= worker.work(slice);
            }
            boolean stop = (worker.stepping() || late && changed) && !hurry;
            Command command = stop ? null : commands.poll();
            if (command == null) {
                return worker.training() ? changed | worker.work(slice) : changed || worker.goOn(slice);
            }
            interrupting.addAndGet(command.interrupts() ? -1 : 0);
            worker.carryOut(command);
            changed = true;
        }
    }

    /** Nobody waits for the outcome of a slice, so an exception would be lost here if the snapshot did not tell of it. */
    private void failed(Throwable thrown) {
        LOG.error("A session has failed", thrown);
        if (freed) {
            return;
        }
        try {
            worker.fail(thrown);
        } catch (RuntimeException | Error again) {
            LOG.error("Its numbers could not be freed", again);
        }
        publish();
    }

    private long sinceLastSnapshot() {
        return (System.nanoTime() - lastSnapshot) / 1_000_000;
    }

    private void publish() {
        wanted = false;
        lastSnapshot = System.nanoTime();
        SessionSnapshot snapshot = worker.snapshot(this::isAwaited);
        latest = Optional.of(snapshot);
        try {
            listener.accept(snapshot);
        } catch (RuntimeException thrown) { // whoever looks on must not stop the training
            LOG.error("A listener has failed", thrown);
        }
    }
}
