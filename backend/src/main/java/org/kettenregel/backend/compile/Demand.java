package org.kettenregel.backend.compile;

/**
 * What an experiment asks of a machine, known from shapes alone. An amount beyond all longs is {@link Long#MAX_VALUE}.
 *
 * @param parameters     numbers that are kept from step to step, running statistics included
 * @param bytes          memory of all frames, parameters, copies and data that are there at the same time, at 4 bytes per number
 * @param flopsPerSample floating-point operations from one sample to the network's answer
 * @param flopsPerStep   those of a training step with a whole batch: forward, the loss, and backward, which counts twice
 * @param flopsPerEpoch  those of all steps of an epoch
 */
public record Demand(long parameters, long bytes, long flopsPerSample, long flopsPerStep, long flopsPerEpoch) {}
