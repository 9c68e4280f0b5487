package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * Samples of one cell of a confusion matrix, some of them.
 *
 * @param part           {@code training}, {@code validation} or {@code test}; empty where no cell is open
 * @param trueClass      -1 for all wrong answers
 * @param predictedClass the number of classes for no answer
 * @param from           samples that were passed over
 * @param most           samples that are listed at once
 * @param all            samples in the cell
 * @param sizes          of an image: height, width, channels; empty for anything else
 * @param names          of the features, empty where they have none
 * @param random         whether training is random, as with dropout, so that it answers otherwise than it was counted
 */
public record CellDrawing(
        String part, int trueClass, int predictedClass, int from, int most, long all, List<Integer> sizes, List<String> names, boolean random, List<Guess> guesses) {

    public static final CellDrawing NONE = new CellDrawing("", 0, 0, 0, 0, 0, List.of(), List.of(), false, List.of());

    public CellDrawing {
        sizes = List.copyOf(sizes);
        names = List.copyOf(names);
        guesses = List.copyOf(guesses);
    }

    /**
     * @param sample in the data, from 0
     * @param words  the first ones of a text
     */
    public record Guess(int sample, int trueClass, int predictedClass, List<String> words) {

        public Guess {
            words = List.copyOf(words);
        }
    }
}
