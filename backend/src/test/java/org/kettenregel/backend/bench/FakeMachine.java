package org.kettenregel.backend.bench;

import java.util.OptionalDouble;

/** A machine whose time passes only while steps of its own work are done. */
final class FakeMachine implements Machine, Work {

    private final long nanosPerStep;
    private final double coresOfOthers;
    private long steps;

    FakeMachine(long nanosPerStep, double coresOfOthers) {
        this.nanosPerStep = nanosPerStep;
        this.coresOfOthers = coresOfOthers;
    }

    long steps() {
        return steps;
    }

    @Override
    public void step() {
        steps++;
    }

    @Override
    public OptionalDouble loss() {
        return OptionalDouble.of(1.0 / steps);
    }

    @Override
    public long nanos() {
        return steps * nanosPerStep;
    }

    @Override
    public long millis() {
        return 1_000_000 + nanos() / 1_000_000;
    }

    @Override
    public double secondsOfOthers() {
        return nanos() / 1e9 * coresOfOthers;
    }

    @Override
    public long peakMegabytes() {
        return 77;
    }

    @Override
    public void close() {
        // nothing is held
    }
}
