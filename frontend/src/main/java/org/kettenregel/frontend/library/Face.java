package org.kettenregel.frontend.library;

import java.util.List;
import java.util.Optional;
import org.kettenregel.frontend.component.data.GalleryBlock;
import org.kettenregel.frontend.component.data.GalleryPicture;

/**
 * How an experiment looks on a card.
 *
 * @param title   in the reader's language for what came with the program
 * @param data    name of its data, empty where it has none
 * @param formula of an expression, else empty
 * @param picture of its data, which experiments with the same data share by its key
 */
public record Face(String title, String data, long parameters, String formula, List<GalleryBlock> blocks, Optional<Keyed> picture) {

    public Face {
        blocks = List.copyOf(blocks);
    }

    /** @param key equal for equal pictures */
    public record Keyed(Object key, GalleryPicture picture) {}
}
