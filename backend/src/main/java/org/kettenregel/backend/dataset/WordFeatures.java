package org.kettenregel.backend.dataset;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Texts as rows of word numbers, worked out each time they are asked for: no session needs a copy of its own.
 *
 * @param numbers of the words of the texts, in their order there
 */
@SuppressWarnings("ArrayRecordComponent") // never compared, never handed out
record WordFeatures(Texts texts, Vocabulary vocabulary, char[] numbers) implements Dataset.Features {

    @Override
    public int length() {
        return texts.count() * vocabulary.length();
    }

    /** Without the words themselves. */
    @Override
    public long bytes() {
        return (long) (texts.tokens().length + texts.ends().length) * Integer.BYTES + (long) numbers.length * Character.BYTES;
    }

    /** Copies whole rows. */
    @Override
    public void copy(int from, int count, float[] into, int offset) {
        int width = vocabulary.length();
        for (int done = 0; done < count; done += width) {
            texts.write((from + done) / width, numbers, into, offset + done);
        }
    }

    List<String> words(int text) {
        float[] row = new float[vocabulary.length()];
        texts.write(text, numbers, row, 0);
        return vocabulary.words(IntStream.range(0, row.length).map(i -> (int) row[i]).toArray());
    }
}
