package org.kettenregel.frontend.component.data;

import java.util.List;

/** Ready experiments under one heading. */
public record GalleryTheme(String id, String title, List<GalleryCard> cards) {

    public GalleryTheme {
        cards = List.copyOf(cards);
    }
}
