package org.kettenregel.backend.study;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Stream;
import org.kettenregel.backend.dataset.Targets;

/** Shares samples out like cards: at random, class after class, so that folds differ by at most one sample, as a whole and in each class. */
final class Folds {

    /** Beside the part of the stream that makes the split. */
    private static final int FIRST_SUB = 1;

    private Folds() {}

    /** Each fold ascending. */
    static int[][] of(Dataset data, int[] samples, int count, Seed seed) {
        int[] order = dealt(data, samples, seed);
        int[][] folds = new int[count][];
        for (int fold = 0; fold < count; fold++) {
            int first = fold;
            folds[fold] = IntStream.range(0, order.length).filter(place -> place % count == first).map(place -> order[place]).sorted().toArray();
        }
        return folds;
    }

    /** The samples of all folds but one, ascending. */
    static int[] others(int[][] folds, int without) {
        return IntStream.range(0, folds.length).filter(fold -> fold != without).flatMap(fold -> Arrays.stream(folds[fold])).sorted().toArray();
    }

    private static int[] dealt(Dataset data, int[] samples, Seed seed) {
        return switch (data.targets()) {
            case Targets.Numbers _ -> shuffled(samples.clone(), seed, 0);
            case Targets.Classes classes -> IntStream.range(0, classes.names().size())
                    .flatMap(c -> Arrays.stream(shuffled(Arrays.stream(samples).filter(s -> data.label(s) == c).toArray(), seed, c)))
                    .toArray();
        };
    }

    private static int[] shuffled(int[] samples, Seed seed, int group) {
        seed.shuffle(Stream.SPLIT, FIRST_SUB + group, samples);
        return samples;
    }
}
