package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A ready experiment that one can open.
 *
 * @param about      a sentence: what one learns from it, or what one sees going wrong
 * @param why        what is wrong with it, to be seen only by those who ask; empty where nothing is
 * @param words      all it can be found by, in all languages
 * @param parameters how many numbers it learns
 * @param data       name of its data in the reader's language, empty where it has none
 * @param picture    place of the picture of its data among all of them, -1 for none
 * @param mark       what it needs besides the program, empty for nothing
 * @param formula    stands in place of the network where the experiment is an expression, else empty
 * @param blocks     its layers, each behind those that it reads
 */
public record GalleryCard(
        String id, String title, String about, String why, String words, long parameters, String data, int picture, String mark, String formula,
        List<GalleryBlock> blocks) {

    public GalleryCard {
        blocks = List.copyOf(blocks);
    }
}
