package org.kettenregel.backend.dataset;

import java.util.Arrays;
import org.kettenregel.backend.catalog.Knob;

/**
 * How many percent of the samples train, validate and test. A test set that came with the data is kept as it is; then the training part
 * alone is shared out, in the ratio of train to validation.
 */
public record Split(
        @Knob(min = 1, max = 100, step = 1) int train,
        @Knob(min = 0, max = 99, step = 1) int validation,
        @Knob(min = 0, max = 99, step = 1) int test) {

    /** Up to so many samples all train: too few to judge anything, and people step through them as the whole set. */
    static final int TINY = 4;

    public Split {
        if (train < 1 || validation < 0 || test < 0) {
            throw new IllegalArgumentException("split: train must be at least 1 percent and the others at least 0, found %d/%d/%d".formatted(
                    train, validation, test));
        }
        if ((long) train + validation + test != 100) {
            throw new IllegalArgumentException("split: percents must add up to 100, found %d/%d/%d".formatted(train, validation, test));
        }
    }

    public Split() {
        this(80, 10, 10);
    }

    /**
     * Shares out the samples at random. Every part with a percentage gets at least one sample, unless there are only 4 or fewer. Each
     * part is ascending, so that without shuffling the batches follow the order of the data.
     */
    public SplitIndices of(Dataset data, Seed seed) {
        int own = data.givenTestStart().orElse(data.size());
        if (own <= TINY) {
            return parts(ascending(0, own), 0, 0, data);
        }
        boolean testGiven = data.givenTestStart().isPresent();
        int whole = testGiven ? train + validation : 100;
        int testing = testGiven ? 0 : share(own, test, whole, 1 + Math.min(validation, 1));
        int validating = share(own, validation, whole, testing + 1);
        return parts(seed.permutation(Stream.SPLIT, 0, own), validating, testing, data);
    }

    private static SplitIndices parts(int[] order, int validating, int testing, Dataset data) {
        int training = order.length - validating - testing;
        int[] test = data.givenTestStart().isPresent()
                ? ascending(order.length, data.size())
                : sorted(order, training + validating, order.length);
        return new SplitIndices(sorted(order, 0, training), sorted(order, training, training + validating), test);
    }

    /** @param others samples that must remain for the other parts */
    private static int share(int samples, int percent, int whole, int others) {
        int rounded = (int) Math.round((double) samples * percent / whole);
        return percent == 0 ? 0 : Math.clamp(rounded, 1, samples - others);
    }

    private static int[] ascending(int from, int to) {
        int[] indices = new int[to - from];
        Arrays.setAll(indices, i -> from + i);
        return indices;
    }

    private static int[] sorted(int[] order, int from, int to) {
        int[] part = Arrays.copyOfRange(order, from, to);
        Arrays.sort(part);
        return part;
    }
}
