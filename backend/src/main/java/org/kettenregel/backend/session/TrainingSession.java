package org.kettenregel.backend.session;

import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.kettenregel.kernels.Device;

/**
 * One person's training. Commands come from any thread and return at once; they are carried out in order by a worker that runs slices on the
 * shared pool. Each change ends in a new snapshot; while training at full speed there is one only when somebody wants it.
 */
public final class TrainingSession implements AutoCloseable {

    private final Scheduler scheduler;
    private final SessionLimits limits;
    private final Consumer<SessionSnapshot> listener;
    private final SessionWorker worker;
    private final Queue<Command> commands = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean queued = new AtomicBoolean();
    private volatile boolean wanted;
    private volatile boolean closed;
    private volatile Optional<SessionSnapshot> latest = Optional.empty();
    private long lastSnapshot;

    /** @param listener gets each snapshot on a worker thread; it must not block */
    public TrainingSession(Device device, DataLibrary data, Scheduler scheduler, SessionLimits limits, Consumer<SessionSnapshot> listener) {
        this.scheduler = scheduler;
        this.limits = limits;
        this.listener = listener;
        this.worker = new SessionWorker(device, data, limits);
    }

    public void send(Command command) {
        commands.add(command);
        wake();
    }

    /** Asks for one snapshot while training: the sign that the last one was drawn. */
    public void wantSnapshot() {
        wanted = true;
    }

    public Optional<SessionSnapshot> latest() {
        return latest;
    }

    /** Frees everything after the current slice; commands sent later are ignored. */
    @Override
    public void close() {
        closed = true;
        wake();
    }

    private void wake() {
        if (queued.compareAndSet(false, true)) {
            scheduler.submit(this::slice);
        }
    }

    private void slice() {
        queued.set(false);
        synchronized (worker) { // a wake-up may queue a second slice while this one runs; they take turns
            if (closed) {
                worker.close();
                return;
            }
            boolean changed = false;
            for (Command command = commands.poll(); command != null; command = commands.poll()) {
                worker.carryOut(command);
                changed = true;
            }
            changed |= worker.work(System.nanoTime() + limits.sliceMillis() * 1_000_000L);
            if (changed || worker.training() && wanted && sinceLastSnapshot() >= limits.frameMillis()) {
                publish();
            }
            if (worker.busy()) {
                wake();
            }
        }
    }

    private long sinceLastSnapshot() {
        return (System.nanoTime() - lastSnapshot) / 1_000_000;
    }

    private void publish() {
        wanted = false;
        lastSnapshot = System.nanoTime();
        SessionSnapshot snapshot = worker.snapshot();
        latest = Optional.of(snapshot);
        listener.accept(snapshot);
    }
}
