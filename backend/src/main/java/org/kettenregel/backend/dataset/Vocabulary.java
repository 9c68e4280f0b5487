package org.kettenregel.backend.dataset;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The words that have a number of their own, and how a text becomes a row of numbers: 0 fills a short text up at its front, 1 stands for
 * every other word, the most frequent word has 2, and so on. Of words that are equally frequent the one first in the alphabet comes first.
 */
public final class Vocabulary {

    public static final int PADDING = 0;
    public static final int UNKNOWN = 1;

    /** How an unknown word reads; no word of a text looks like it. */
    public static final String UNKNOWN_WORD = "?";

    private static final int FIRST_WORD = 2;

    private final List<String> words;
    private final Map<String, Integer> numbers = new HashMap<>();
    private final Tokenizer tokenizer;
    private final int length;

    private Vocabulary(List<String> words, Tokenizer tokenizer, int length) {
        this.words = List.copyOf(words);
        this.tokenizer = tokenizer;
        this.length = length;
        for (int i = 0; i < words.size(); i++) {
            numbers.put(words.get(i), FIRST_WORD + i);
        }
    }

    /**
     * Keeps the most frequent words.
     *
     * @param counts how often each word occurs; one that does not is none
     * @param size   how many numbers there are at most, with the two that stand for no word
     * @param length numbers in the row of a text
     */
    static Vocabulary of(List<String> words, int[] counts, Tokenizer tokenizer, int size, int length) {
        List<String> kept = IntStream.range(0, counts.length).filter(word -> counts[word] > 0).boxed()
                .sorted(Comparator.<Integer>comparingInt(word -> -counts[word]).thenComparing(words::get))
                .limit(size - FIRST_WORD)
                .map(words::get)
                .toList();
        return new Vocabulary(kept, tokenizer, length);
    }

    /** How many numbers there are, 0 and 1 included; each number is less. */
    public int size() {
        return FIRST_WORD + words.size();
    }

    /** Numbers in the row of a text. */
    public int length() {
        return length;
    }

    /** The word of a number: empty for 0, {@link #UNKNOWN_WORD} for 1. */
    public String word(int number) {
        if (number < 0 || number >= size()) {
            throw new IllegalArgumentException("vocabulary: numbers are 0 to %d, found %d".formatted(size() - 1, number));
        }
        return switch (number) {
            case PADDING -> "";
            case UNKNOWN -> UNKNOWN_WORD;
            default -> words.get(number - FIRST_WORD);
        };
    }

    /** The number of a word, 1 where it has none; a word that could not come out of a text has none. */
    public int number(String word) {
        return numbers.getOrDefault(word, UNKNOWN);
    }

    /** The words of a text as its row of numbers; of a long text the last words, as what is padded at the front is cut there, too. */
    public int[] numbers(String text) {
        List<String> found = tokenizer.words(text);
        int cut = Math.max(0, found.size() - length);
        int padding = length - (found.size() - cut);
        return IntStream.range(0, length).map(i -> i < padding ? PADDING : number(found.get(cut + i - padding))).toArray();
    }

    /** The words of a row of numbers, without what fills it up. */
    public List<String> words(int... row) {
        List<String> read = new ArrayList<>(row.length);
        for (int number : row) {
            if (number != PADDING) {
                read.add(word(number));
            }
        }
        return List.copyOf(read);
    }
}
