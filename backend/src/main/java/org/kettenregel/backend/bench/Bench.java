package org.kettenregel.backend.bench;

import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Measures one workload on the processor. */
public final class Bench {

    private Bench() {}

    /**
     * Gives the result as one line of JSON.
     *
     * @param threads to compute with, at least 1
     */
    public static String run(Workload workload, int threads, Timing timing) {
        try (Device device = Devices.probe().open("cpu", threads); Work work = workload.open(device)) {
            Measurement measurement = new Measurement(work, workload.perStep(), workload.leastSteps(), timing, new ThisMachine());
            return new ResultLine(workload, threads, version(device), measurement.run()).json();
        }
    }

    /**
     * Gives a table of where the time of a training step goes, in microseconds and in shares. Throws {@link NotMeasurable} for a workload that does not
     * train.
     */
    public static String profile(Workload workload, int threads, Timing timing) {
        try (Device device = Devices.probe().open("cpu", threads); Work work = workload.open(device)) {
            long begin = System.nanoTime();
            int steps = 0;
            do {
                work.step();
                steps++;
            } while (System.nanoTime() - begin < timing.warm() * 1e9);
            return work.profile(steps).orElseThrow(() -> new NotMeasurable(
                    "bench: --profile expects a workload that trains, found '%s'.".formatted(workload.id())));
        }
    }

    /** Of the application where it is packaged, of Java, and of what computes. */
    private static String version(Device device) {
        String own = Bench.class.getPackage().getImplementationVersion();
        return "%s (Java %s, %s)".formatted(own == null ? "unpackaged" : own, Runtime.version(), device.description());
    }
}
