package org.kettenregel.backend.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;

/** Times one work: a first step, steps to warm up, then blocks of steps until enough of them were undisturbed. */
final class Measurement {

    private static final double NANOS = 1e9;
    private static final long BETWEEN_LOOKS = 2_000_000; // nanoseconds, so that looking at the clock does not weigh on short steps
    private static final int MOST_BETWEEN_LOOKS = 1 << 16; // steps
    private static final int TRIES = 3; // blocks for each that is wanted
    private static final double LONGEST = 20; // seconds of all wanted blocks together, for the sake of the least steps

    private final Work work;
    private final double perStep;
    private final int leastSteps;
    private final Timing timing;
    private final Machine machine;
    private final List<Double> rates = new ArrayList<>();
    private final List<Double> others = new ArrayList<>();
    private int undisturbed;
    private long steps;

    /**
     * @param perStep    what one step counts for in the rate
     * @param leastSteps that all wanted blocks together have
     */
    Measurement(Work work, double perStep, int leastSteps, Timing timing, Machine machine) {
        this.work = work;
        this.perStep = perStep;
        this.leastSteps = leastSteps;
        this.timing = timing;
        this.machine = machine;
    }

    /**
     * All that was measured.
     *
     * @param startup   seconds until the first step was done; 0 where it is not known when the process was started
     * @param firstLoss after the first step
     * @param lastLoss  after the last step
     */
    record Outcome(Rates rates, double startup, long peakMegabytes, OptionalDouble firstLoss, OptionalDouble lastLoss) {}

    Outcome run() {
        work.step();
        OptionalDouble firstLoss = work.loss();
        double startup = timing.started().isEmpty() ? 0 : (machine.millis() - timing.started().getAsDouble()) / 1000;
        int stride = stride(warmUp());
        while (undisturbed < timing.blocks() && rates.size() < TRIES * timing.blocks()) {
            block(stride);
        }
        return new Outcome(new Rates(rates, others, timing.quiet(), steps), startup, machine.peakMegabytes(), firstLoss, work.loss());
    }

    /** Gives the shortest time of a step, in nanoseconds. */
    private long warmUp() {
        long begin = machine.nanos();
        long shortest = Long.MAX_VALUE;
        for (long now = begin; now - begin < timing.warm() * NANOS; ) {
            work.step();
            long after = machine.nanos();
            shortest = Math.min(shortest, after - now);
            now = after;
        }
        return shortest;
    }

    private static int stride(long shortest) {
        return Math.clamp(BETWEEN_LOOKS / Math.max(1, shortest), 1, MOST_BETWEEN_LOOKS);
    }

    private void block(int stride) {
        long least = Math.ceilDiv(leastSteps, timing.blocks());
        double othersBefore = machine.secondsOfOthers();
        long begin = machine.nanos();
        long done = 0;
        double seconds;
        do {
            for (int i = 0; i < stride; i++) {
                work.step();
            }
            done += stride;
            seconds = (machine.nanos() - begin) / NANOS;
        } while (seconds < timing.block() || done < least && seconds < LONGEST / timing.blocks());
        double busy = Math.max(0, (machine.secondsOfOthers() - othersBefore) / seconds);
        rates.add(done * perStep / seconds);
        others.add(busy);
        undisturbed += busy <= timing.quiet() ? 1 : 0;
        steps += done;
    }
}
