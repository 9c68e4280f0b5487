package org.kettenregel.backend.session;

import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Sessions whose commands and slices of work a test carries out itself, one by one, on a device of their own. */
final class DirectSession implements AutoCloseable {

    private static final long HOUR = 3_600_000_000_000L; // nanoseconds

    private final Device device = Devices.probe().open("cpu");

    /** With nothing open. */
    SessionWorker empty() {
        return new SessionWorker(device, new DataLibrary(DataFolder.none()), new SessionLimits(new Limits(), WatchedSession.SLICE_MILLIS, 0));
    }

    SessionWorker open(Experiment experiment) {
        SessionWorker worker = empty();
        worker.carryOut(new Command.Open(experiment, 1, false));
        worker.goOn(later());
        return worker;
    }

    /** Of a slice in which anything comes to its end. */
    static WorkSlice later() {
        return new WorkSlice(System.nanoTime() + HOUR, () -> false);
    }

    /** Of a slice that is over as soon as it has begun. */
    static WorkSlice atOnce() {
        return new WorkSlice(System.nanoTime(), () -> false);
    }

    @Override
    public void close() {
        device.close();
    }
}
