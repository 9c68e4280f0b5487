package org.kettenregel.frontend;

import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.backend.session.Scheduler;
import org.kettenregel.backend.session.SessionLimits;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.TrainingSession;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** A real session on the CPU for tests of what is shown: each command gives the snapshot that follows from it. */
public final class SteppedSession implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final BlockingQueue<SessionSnapshot> snapshots = new LinkedBlockingQueue<>();
    private Command.Watch watched = new Command.Watch(List.of());
    private final TrainingSession session =
            new TrainingSession(device, new DataLibrary(DataFolder.none()), scheduler, new SessionLimits(), snapshots::add);

    /** The first snapshot of an experiment in a session that is closed again. */
    public static SessionSnapshot look(Experiment experiment, Command... commands) {
        try (SteppedSession stepped = new SteppedSession()) {
            SessionSnapshot last = stepped.open(experiment);
            for (Command command : commands) {
                last = stepped.send(command);
            }
            return last;
        }
    }

    public static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    /** The id of a node by its name, {@code dense#1/weights}. */
    public static int id(SessionSnapshot snapshot, String name) {
        return snapshot.graph().stream()
                .filter(info -> info.name().equals(name)).mapToInt(NodeInfo::id).findFirst().orElseThrow();
    }

    public SessionSnapshot open(Experiment experiment) {
        return send(new Command.Open(experiment, 1, true));
    }

    /**
     * Sends a command and waits for its snapshot. The first one to come may tell of scores that were under way, and not yet of the command; the one
     * after a question that has been asked before tells of it in any case.
     */
    public SessionSnapshot send(Command command) {
        snapshots.clear();
        tell(command);
        await(snapshot -> true);
        tell(watched);
        return await(snapshot -> true);
    }

    /** Sends a command without waiting for what follows from it. */
    public void tell(Command command) {
        watched = command instanceof Command.Watch watch ? watch : watched;
        session.send(command);
    }

    /** The first snapshot not yet taken that meets the condition; those before it are dropped. */
    public SessionSnapshot await(Predicate<SessionSnapshot> condition) {
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

    @Override
    public void close() {
        session.close();
        scheduler.close();
        device.close();
    }
}
