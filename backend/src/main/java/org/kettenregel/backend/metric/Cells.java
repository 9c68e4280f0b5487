package org.kettenregel.backend.metric;

import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;

/** A confusion matrix that still knows its samples: which class each of them was taken for. Immutable. */
public final class Cells {

    private final int columns; // one for each class, and one for outputs that are not numbers
    private final int[] samples;
    private final int[] pairs;
    private final Confusion confusion;

    /**
     * @param samples ascending; shared with others who only read
     * @param pairs   per sample, as {@link CellTally} has them; nobody else keeps them
     */
    Cells(int classes, int[] samples, int[] pairs) {
        this.columns = classes + 1;
        this.samples = samples;
        this.pairs = pairs;
        long[][] counts = new long[classes][classes];
        long[] undecided = new long[classes];
        for (int pair : pairs) {
            int predicted = pair % columns;
            if (predicted < classes) {
                counts[pair / columns][predicted]++;
            } else {
                undecided[pair / columns]++;
            }
        }
        this.confusion = new Confusion(counts, undecided);
    }

    /** One sample with the class it belongs to, and the one it was taken for: the number of classes where it was taken for none. */
    public record Guess(int sample, int trueClass, int predictedClass) {

        public boolean right() {
            return trueClass == predictedClass;
        }
    }

    public Confusion confusion() {
        return confusion;
    }

    /** How many samples of a class were taken for a class, or for none. */
    public long count(int trueClass, int predictedClass) {
        return predictedClass < columns - 1 ? confusion.count(trueClass, predictedClass) : confusion.undecided(trueClass);
    }

    /** Whether there is such a pair of classes; the second may stand for none. */
    public boolean has(int trueClass, int predictedClass) {
        return trueClass >= 0 && trueClass < columns - 1 && predictedClass >= 0 && predictedClass < columns;
    }

    /** Some samples of a pair of classes, in the order of the data: so many after the first ones. */
    public List<Guess> guesses(int trueClass, int predictedClass, int from, int most) {
        int wanted = trueClass * columns + predictedClass;
        return some(at -> pairs[at] == wanted, from, most);
    }

    /** Some of all that were taken for another class than their own, or for none. */
    public List<Guess> mistakes(int from, int most) {
        return some(at -> pairs[at] / columns != pairs[at] % columns, from, most);
    }

    private List<Guess> some(IntPredicate wanted, int from, int most) {
        return IntStream.range(0, samples.length).filter(wanted).skip(from).limit(most)
                .mapToObj(at -> new Guess(samples[at], pairs[at] / columns, pairs[at] % columns)).toList();
    }
}
