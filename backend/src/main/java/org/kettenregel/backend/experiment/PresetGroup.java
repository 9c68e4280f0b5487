package org.kettenregel.backend.experiment;

import java.util.List;

/**
 * Ready experiments that stand under one heading.
 *
 * @param id names the heading's text
 */
public record PresetGroup(String id, List<Preset> presets) {

    public PresetGroup {
        presets = List.copyOf(presets);
    }

    static PresetGroup of(String id, Preset... presets) {
        return new PresetGroup(id, List.of(presets));
    }
}
