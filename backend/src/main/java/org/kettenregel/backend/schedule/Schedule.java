package org.kettenregel.backend.schedule;

/** What the learning rate is multiplied by as a run goes on; adding one means one record and its name in {@code permits}. */
public sealed interface Schedule permits ConstantRate {

    /** @param epoch epochs since the start, with a fraction for the batches of the current one */
    double factor(double epoch);
}
