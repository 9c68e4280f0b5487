package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A saved experiment that one can open, or that was deleted.
 *
 * @param changed    milliseconds since 1970
 * @param data       name of its data in the reader's language, empty where it has none or is not looked at
 * @param parameters how many numbers it learns, -1 where it is not looked at
 * @param picture    place of the picture of its data among all of them, -1 for none
 * @param formula    stands in place of the network where the experiment is an expression, else empty
 * @param blocks     its layers, each behind those that it reads
 * @param open       whether it is open on the page
 * @param deleted    whether it is in the trash
 */
public record LibraryCard(
        String id, String title, double changed, String data, long parameters, int picture, String formula, List<GalleryBlock> blocks, boolean open, boolean deleted) {

    public LibraryCard {
        blocks = List.copyOf(blocks);
    }
}
