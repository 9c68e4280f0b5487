package org.kettenregel.backend.dataset;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Takes texts one by one, and keeps of each which words it has; refuses more than the memory of a small server holds. */
final class TextCollector {

    static final int MAX_TEXTS = 500_000;
    static final int MAX_DIFFERENT_WORDS = 1_000_000;

    private static final String TAKE_FEWER = "take fewer texts";

    private final TextSet spec;
    private final Path where;
    private final Tokenizer tokenizer;
    private final Map<String, Integer> words = new HashMap<>();
    private final BitSet labelsSeen = new BitSet();
    private int[] tokens = new int[1 << 16];
    private int[] ends = new int[1 << 12];
    private float[] labels = new float[1 << 12];
    private int tokenCount;
    private int count;

    TextCollector(TextSet spec, Path where) {
        this.spec = spec;
        this.where = where;
        this.tokenizer = new Tokenizer(spec.lowerCase());
    }

    /** A text without a word is left out. */
    void add(String text, int label) {
        List<String> found = tokenizer.words(text);
        if (found.isEmpty()) {
            return;
        }
        if (count == MAX_TEXTS) {
            throw new DatasetProblem(where.toString(), "too many texts", "at most " + MAX_TEXTS, "more", TAKE_FEWER);
        }
        if (count == labels.length) {
            ends = Arrays.copyOf(ends, 2 * count);
            labels = Arrays.copyOf(labels, 2 * count);
        }
        found.forEach(this::add);
        ends[count] = tokenCount;
        labels[count++] = label;
        labelsSeen.set(label);
    }

    private void add(String word) {
        Integer known = words.putIfAbsent(word, words.size());
        if (known == null && words.size() > MAX_DIFFERENT_WORDS) {
            throw new DatasetProblem(where.toString(), "too many different words", "at most " + MAX_DIFFERENT_WORDS, "more",
                    "check that these are texts, or " + TAKE_FEWER);
        }
        if (tokenCount == tokens.length) {
            tokens = Arrays.copyOf(tokens, 2 * tokenCount);
        }
        tokens[tokenCount++] = known == null ? words.size() - 1 : known;
    }

    Texts finish() {
        if (labelsSeen.cardinality() < 2) {
            String found = labelsSeen.isEmpty() ? "none" : "'%s' alone".formatted(spec.classes().get(labelsSeen.nextSetBit(0)));
            throw new DatasetProblem(where.toString(), "fewer than two classes", "texts of at least two classes", found, "add texts of another class");
        }
        String[] byNumber = new String[words.size()];
        words.forEach((word, number) -> byNumber[number] = word);
        return new Texts(spec, List.of(byNumber), Arrays.copyOf(tokens, tokenCount), Arrays.copyOf(ends, count), Arrays.copyOf(labels, count));
    }
}
