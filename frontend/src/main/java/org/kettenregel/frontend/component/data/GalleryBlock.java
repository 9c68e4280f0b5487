package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A layer in the picture of a network.
 *
 * @param kind    id of the layer
 * @param sizes   what it gives for one sample: units, steps and features, or height, width and channels
 * @param reads   places of the blocks that it reads in their list; -1 for the data
 * @param weights whether training changes anything in it
 */
public record GalleryBlock(String kind, List<Integer> sizes, List<Integer> reads, boolean weights) {

    public GalleryBlock {
        sizes = List.copyOf(sizes);
        reads = List.copyOf(reads);
    }
}
