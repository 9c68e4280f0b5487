package org.kettenregel.backend.schedule;

/** What the learning rate is multiplied by as a run goes on; adding one means one record and its name in {@code permits}. */
public sealed interface Schedule permits ConstantRate, StepDecay, ExponentialDecay, CosineDecay, Warmup {

    /** @param epoch epochs since the start, with a fraction for the batches of the current one */
    double factor(double epoch);

    /** For one batch, which begins and ends so many epochs after the start: as at its beginning, unless that would be a step that moves nothing. */
    default double factor(double begin, double end) {
        return factor(begin);
    }

    /** From 1 at the beginning of the way to 0 at its end, and from there on. */
    static double halfCosine(double way) {
        return (1 + Math.cos(Math.PI * Math.min(1, way))) / 2;
    }

    static void requireEpochs(String name, int least, int epochs) {
        if (epochs < least || epochs > 100_000) {
            throw new IllegalArgumentException("%s: epochs must be between %d and 100000, found %d".formatted(name, least, epochs));
        }
    }

    static void requireRemaining(String name, double remaining) {
        if (!(remaining > 0 && remaining <= 1)) {
            throw new IllegalArgumentException("%s: what remains must be above 0 and at most 1, found %s".formatted(name, remaining));
        }
    }
}
