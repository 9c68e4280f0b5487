package org.kettenregel.backend.bench;

import java.util.Map;
import java.util.OptionalDouble;

/**
 * For how long is measured, in seconds.
 *
 * @param warm    of steps before anything is measured
 * @param block   that a block takes at least
 * @param blocks  undisturbed ones that are wanted; three times as many are tried at most
 * @param quiet   cores that may be busy with other work, on average over a block, for it to count as undisturbed
 * @param started milliseconds since 1970 at which the process was started; empty where nobody said so
 */
public record Timing(double warm, double block, int blocks, double quiet, OptionalDouble started) {

    private static final double WARM = 3;
    private static final double BLOCK = 0.8;
    private static final int BLOCKS = 5;
    private static final double QUIET = 0.1;
    private static final double QUIET_WITH_A_CORE_TO_SPARE = 0.5;

    public Timing {
        if (!(warm >= 0) || !(block > 0) || blocks < 1 || !(quiet >= 0)) {
            throw new IllegalArgumentException("bench: expected BENCH_WARM and BENCH_QUIET of at least 0, BENCH_BLOCK above 0 and BENCH_BLOCKS of at"
                    + " least 1, found %s, %s, %s and %d.".formatted(warm, quiet, block, blocks));
        }
    }

    /**
     * The usual times, but for what {@code BENCH_WARM}, {@code BENCH_BLOCK}, {@code BENCH_BLOCKS} and {@code BENCH_QUIET} say; {@code BENCH_T0} is the
     * start. Throws IllegalArgumentException with a sentence for what is no number.
     *
     * @param spare whether there is a core that the measured threads leave to others
     */
    public static Timing of(Map<String, String> environment, boolean spare) {
        return new Timing(
                number(environment, "BENCH_WARM").orElse(WARM),
                number(environment, "BENCH_BLOCK").orElse(BLOCK),
                (int) number(environment, "BENCH_BLOCKS").orElse(BLOCKS),
                number(environment, "BENCH_QUIET").orElse(spare ? QUIET_WITH_A_CORE_TO_SPARE : QUIET),
                number(environment, "BENCH_T0"));
    }

    private static OptionalDouble number(Map<String, String> environment, String name) {
        String text = environment.getOrDefault(name, "");
        try {
            return text.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of(Double.parseDouble(text));
        } catch (NumberFormatException wrong) {
            throw new IllegalArgumentException("bench: expected a number in %s, found '%s'.".formatted(name, text), wrong);
        }
    }
}
