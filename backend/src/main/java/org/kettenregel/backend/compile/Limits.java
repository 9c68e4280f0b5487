package org.kettenregel.backend.compile;

/**
 * What one experiment may ask of a machine. Held against what it needs, which is known from shapes alone, before anything is allocated.
 *
 * @param parameters   numbers that are kept from step to step, running statistics included
 * @param bytes        memory of all that the experiment keeps at the same time
 * @param flopsPerStep floating-point operations of one training step, which nothing can interrupt
 */
public record Limits(long parameters, long bytes, long flopsPerStep) {

    /** For somebody's own machine, and for calculations that are small anyway. */
    public static final Limits NONE = new Limits(Long.MAX_VALUE, Long.MAX_VALUE, Long.MAX_VALUE);

    public Limits {
        if (parameters < 1 || bytes < 1 || flopsPerStep < 1) {
            throw new IllegalArgumentException("limits: parameters, bytes and operations must be positive, found %d, %d and %d".formatted(
                    parameters, bytes, flopsPerStep));
        }
    }

    /**
     * For a session on a server that others use, too. Keras' example of a convolution network for MNIST needs 1.2 million parameters and, with its
     * batches of 128, about 280 MB and 10^10 operations a step. One core does some 10^10 operations per second, so a step takes 20 seconds at most.
     */
    public Limits() {
        this(20_000_000, 384L << 20, 200_000_000_000L);
    }
}
