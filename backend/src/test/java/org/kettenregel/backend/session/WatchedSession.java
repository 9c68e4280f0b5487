package org.kettenregel.backend.session;

import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** A session whose snapshots are kept in the order in which they came. */
final class WatchedSession implements AutoCloseable {

    static final int SLICE_MILLIS = 5;

    private static final int PATIENCE_SECONDS = 30;

    final TrainingSession session;
    private final Scheduler scheduler;
    private final Runnable afterwards;
    private final BlockingQueue<SessionSnapshot> snapshots = new LinkedBlockingQueue<>();

    /** On a device and with a thread of its own, which are closed with it. */
    static WatchedSession alone() {
        Device device = Devices.probe().open("cpu");
        Scheduler scheduler = new Scheduler(1);
        return new WatchedSession(device, scheduler, SLICE_MILLIS, snapshot -> {}, () -> {
            scheduler.close();
            device.close();
        });
    }

    WatchedSession(Device device, Scheduler scheduler) {
        this(device, scheduler, snapshot -> {});
    }

    /** @param listener called on the worker's thread, before the snapshot can be taken */
    WatchedSession(Device device, Scheduler scheduler, Consumer<SessionSnapshot> listener) {
        this(device, scheduler, SLICE_MILLIS, listener);
    }

    /** @param listener called on the worker's thread, before the snapshot can be taken */
    WatchedSession(Device device, Scheduler scheduler, int sliceMillis, Consumer<SessionSnapshot> listener) {
        this(device, scheduler, sliceMillis, listener, () -> {});
    }

    private WatchedSession(Device device, Scheduler scheduler, int sliceMillis, Consumer<SessionSnapshot> listener, Runnable afterwards) {
        this.scheduler = scheduler;
        this.afterwards = afterwards;
        this.session = new TrainingSession(
                device, new DataLibrary(DataFolder.none()), scheduler, new SessionLimits(new Limits(), sliceMillis, 0), snapshot -> {
                    try {
                        listener.accept(snapshot);
                    } finally {
                        snapshots.add(snapshot);
                    }
                });
    }

    /** Waits until all is done that it has left for its scheduler, which has one thread. */
    void settle() {
        settle(scheduler);
    }

    /** Waits until a scheduler with one thread has done all that sessions have left for it. */
    static void settle(Scheduler scheduler) {
        for (int round = 0; round < 3; round++) { // the slice that runs now may queue one more, and this may come before one that was asked for
            CountDownLatch done = new CountDownLatch(1);
            scheduler.submit(done::countDown);
            try {
                if (!done.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                    throw new AssertionError("the scheduler is still busy after %d seconds".formatted(PATIENCE_SECONDS));
                }
            } catch (InterruptedException interruption) {
                Thread.currentThread().interrupt();
                throw new AssertionError(interruption);
            }
        }
    }

    static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    static Dataset data(Experiment experiment) {
        return experiment.data().load(new Seed(experiment.seed()), DataFolder.none());
    }

    static SplitIndices split(Experiment experiment) {
        return experiment.split().of(data(experiment), new Seed(experiment.seed()));
    }

    /** Opens an experiment and waits until it is there. */
    SessionSnapshot open(Experiment experiment) {
        return send(new Command.Open(experiment, 1, false));
    }

    /** Sends a command and waits for the snapshot that follows from it; there must be no other under way. */
    SessionSnapshot send(Command command) {
        session.send(command);
        return next();
    }

    SessionSnapshot next() {
        return next(snapshot -> true);
    }

    /** The first snapshot not yet taken that meets the condition; those before it are dropped. */
    SessionSnapshot next(Predicate<SessionSnapshot> condition) {
        try {
            while (true) {
                SessionSnapshot snapshot = snapshots.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                if (snapshot == null) {
                    throw new AssertionError("no such snapshot within %d seconds".formatted(PATIENCE_SECONDS));
                }
                if (condition.test(snapshot)) {
                    return snapshot;
                }
            }
        } catch (InterruptedException interruption) {
            Thread.currentThread().interrupt();
            throw new AssertionError(interruption);
        }
    }

    /** Snapshots that came and were not taken. */
    int waiting() {
        return snapshots.size();
    }

    /** The numbers of a node by its name, {@code dense#1/weights}. */
    static NodeSnapshot node(SessionSnapshot snapshot, String name) {
        return snapshot.nodes().get(id(snapshot, name));
    }

    static int id(SessionSnapshot snapshot, String name) {
        return snapshot.graph().stream()
                .filter(info -> info.name().equals(name)).mapToInt(NodeInfo::id).findFirst().orElseThrow();
    }

    @Override
    public void close() {
        session.close();
        afterwards.run();
    }
}
