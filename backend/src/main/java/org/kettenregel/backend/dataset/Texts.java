package org.kettenregel.backend.dataset;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/**
 * Texts as they were read, before it is known which of their words are frequent. Shared by all who count them in their own part.
 *
 * @param words  every different word once
 * @param tokens the words of all texts one behind the other, as places in {@code words}
 * @param ends   where in {@code tokens} each text ends and the next one begins
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record Texts(TextSet spec, List<String> words, int[] tokens, int[] ends, float[] labels) {

    /** What all sets of texts ask of their components. */
    static void check(List<String> classes, int vocabulary, int wordsPerText) {
        if (classes.size() < 2 || classes.size() > TextSet.MAX_CLASSES) {
            throw new IllegalArgumentException("text: 2 to %d classes are possible, found %d".formatted(TextSet.MAX_CLASSES, classes.size()));
        }
        if (new HashSet<>(classes).size() < classes.size()) {
            throw new IllegalArgumentException("text: every class needs a name of its own, found " + classes);
        }
        checkRange("vocabulary", vocabulary, TextSet.MIN_VOCABULARY, TextSet.MAX_VOCABULARY);
        checkRange("words per text", wordsPerText, TextSet.MIN_WORDS, TextSet.MAX_WORDS);
    }

    private static void checkRange(String knob, int value, int least, int most) {
        if (value < least || value > most) {
            throw new IllegalArgumentException("text: %s must be between %d and %d, found %d".formatted(knob, least, most, value));
        }
    }

    Dataset preparedOnAll() {
        return preparedOn(IntStream.range(0, ends.length).toArray());
    }

    /** @param chosen texts in which words are counted */
    Dataset preparedOn(int[] chosen) {
        int[] counts = new int[words.size()];
        for (int text : chosen) {
            for (int i = start(text); i < ends[text]; i++) {
                counts[tokens[i]]++;
            }
        }
        Vocabulary vocabulary = Vocabulary.of(words, counts, new Tokenizer(spec.lowerCase()), spec.vocabulary(), spec.wordsPerText());
        char[] numbers = new char[words.size()]; // two bytes hold every number of a vocabulary
        for (int word = 0; word < numbers.length; word++) {
            numbers[word] = (char) vocabulary.number(words.get(word));
        }
        return new Dataset(spec.signature(), List.of(), new WordFeatures(this, vocabulary, numbers), labels, OptionalInt.empty());
    }

    private int start(int text) {
        return text == 0 ? 0 : ends[text - 1];
    }

    int count() {
        return ends.length;
    }

    /** Writes the row of a text; what does not fit is cut at its front, what is missing is padded there. */
    void write(int text, char[] numbers, float[] into, int offset) {
        int width = spec.wordsPerText();
        int from = Math.max(start(text), ends[text] - width);
        int padding = width - (ends[text] - from);
        Arrays.fill(into, offset, offset + padding, Vocabulary.PADDING);
        for (int i = padding; i < width; i++) {
            into[offset + i] = numbers[tokens[from + i - padding]];
        }
    }
}
