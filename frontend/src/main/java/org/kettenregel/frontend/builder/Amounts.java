package org.kettenregel.frontend.builder;

import java.util.Locale;
import java.util.stream.Collectors;
import org.kettenregel.backend.compile.LayerCost;
import org.kettenregel.backend.shape.Shape;

/** How many there are of something, for people to read. */
final class Amounts {

    private static final int KILO = 1000;
    private static final int FOUR_DIGITS = 10_000;
    private static final int MOST_SUMMANDS = 3;
    private static final String UNITS = "kMGTPE";

    private Amounts() {}

    /** As on all of the page: four digits stand together, five and more are split in threes. */
    static String exact(long count) {
        return count < FOUR_DIGITS ? String.valueOf(count) : String.format(Locale.ROOT, "%,d", count).replace(',', '\u00a0');
    }

    /** Three digits: {@code 512}, {@code 10.6 M}. */
    static String rough(long count) {
        double rest = count;
        int unit = -1;
        while (rest >= KILO - 0.5 && unit < UNITS.length() - 1) {
            rest /= KILO;
            unit++;
        }
        return unit < 0 ? String.valueOf(count) : String.format(Locale.ROOT, rest < 10 ? "%.2f %s" : rest < 100 ? "%.1f %s" : "%.0f %s", rest, UNITS.charAt(unit));
    }

    static String memory(long bytes) {
        return rough(bytes) + (bytes < KILO ? " B" : "B");
    }

    /** {@code n × 28 × 28 × 1}. */
    static String shape(Shape shape) {
        return "n" + shape.sizes().stream().map(size -> " × " + size).collect(Collectors.joining());
    }

    /** {@code 3 × 3 × 1 × 32 + 32 = 320}; the sum alone where it has many summands, and nothing for none. */
    static String parameters(LayerCost cost) {
        return cost.trainedParameters().size() > MOST_SUMMANDS ? exact(cost.trained()) : cost.trainedProduct(" × ", Amounts::exact);
    }
}
