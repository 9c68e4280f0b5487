package org.kettenregel.backend.inspect;

import java.util.List;

/**
 * What a layer gives for one row of a batch, as a picture.
 *
 * @param layer    its key, {@code input} for what the network reads
 * @param sampling which of its numbers are shown
 * @param values   those, plane by plane, each row by row; empty before they were computed
 * @param words    what the numbers stand for where they are those of a text, without what fills it up at its front; else empty
 */
public record LayerPicture(String layer, Sampling sampling, float[] values, List<String> words) {

    public LayerPicture {
        words = List.copyOf(words);
    }
}
