package org.kettenregel.frontend.builder;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.frontend.component.data.PaletteGroup;
import org.kettenregel.frontend.component.data.PaletteGroup.PaletteItem;
import org.kettenregel.frontend.shell.Words;

/** All layers that can be put into a network, in groups. */
final class Palette {

    private Palette() {}

    static List<PaletteGroup> of(Words words) {
        Map<Integer, List<PaletteItem>> groups = new LinkedHashMap<>();
        for (Catalog.Entry<LayerSpec> entry : Catalog.of(LayerSpec.class).entries()) {
            if (!(entry.defaults() instanceof ExpressionLayer)) { // which stands alone
                groups.computeIfAbsent(entry.group(), group -> new ArrayList<>())
                        .add(new PaletteItem(entry.id(), words.say("layer." + entry.id()), entry.defaults().joins()));
            }
        }
        return groups.entrySet().stream().map(group -> new PaletteGroup(words.say("layer.group." + group.getKey()), group.getValue())).toList();
    }
}
