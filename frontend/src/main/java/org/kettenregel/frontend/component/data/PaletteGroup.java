package org.kettenregel.frontend.component.data;

import java.util.List;

/** Layers that can be put in and stand under one heading. */
public record PaletteGroup(String title, List<PaletteItem> items) {

    public PaletteGroup {
        items = List.copyOf(items);
    }

    /**
     * @param kind  id of the layer
     * @param joins whether it joins two or more others
     */
    public record PaletteItem(String kind, String name, boolean joins) {}
}
