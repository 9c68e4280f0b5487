package org.kettenregel.backend.dataset;

import java.util.List;
import org.kettenregel.backend.shape.Shape;

/**
 * Texts of two or more kinds from files. Features are the numbers of words in their order, see {@link Vocabulary}; which words are frequent
 * is counted in the texts that train.
 */
public sealed interface TextSet extends DatasetSpec permits TextReviews, TextTable {

    int MIN_VOCABULARY = 3;
    int MAX_VOCABULARY = 20_000;
    int MIN_WORDS = 4;
    int MAX_WORDS = 500;
    int MAX_CLASSES = 20;

    /** Names in the order of their numbers. */
    List<String> classes();

    /** How many numbers there are at most, 0 for padding and 1 for unknown words included: what an embedding has rows for. */
    int vocabulary();

    /** Longer texts lose their front, shorter ones are filled up there. */
    int wordsPerText();

    /** Whether capital letters are taken for small ones. */
    boolean lowerCase();

    @Override
    default Signature signature() {
        return new Signature(Shape.perSample(wordsPerText()), new Targets.Classes(classes()));
    }

    @Override
    default boolean fromFiles() {
        return true;
    }
}
