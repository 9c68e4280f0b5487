package org.kettenregel.backend.experiment;

import java.util.HashSet;
import java.util.List;

/**
 * Layers under one name, drawn in a frame or, collapsed, as a single block. What is computed does not depend on it.
 *
 * @param layers ids of one or more, in ascending order; a layer belongs to one group at most, and no group holds another
 */
public record Group(String name, List<Integer> layers, boolean collapsed) {

    public static final int LONGEST_NAME = 60;

    public Group {
        layers = layers.stream().sorted().toList();
        if (name.isBlank() || name.length() > LONGEST_NAME) {
            throw EditRefusal.of("group-name", LONGEST_NAME, name.strip().length());
        }
        if (layers.isEmpty() || new HashSet<>(layers).size() < layers.size()) {
            throw new IllegalArgumentException("group '%s': expected one or more different layers, found %s".formatted(name, layers));
        }
    }

    /** Open, so that its layers are seen. */
    public Group(String name, List<Integer> layers) {
        this(name, layers, false);
    }

    /** {@code group#4}, after the first of its layers: the name by which it is found as long as that one stays. */
    public String key() {
        return "group#" + layers.getFirst();
    }

    public boolean holds(int layer) {
        return layers.contains(layer);
    }

    public Group withName(String other) {
        return new Group(other, layers, collapsed);
    }

    public Group withLayers(List<Integer> others) {
        return new Group(name, others, collapsed);
    }

    public Group withCollapsed(boolean asOneBlock) {
        return new Group(name, layers, asOneBlock);
    }
}
