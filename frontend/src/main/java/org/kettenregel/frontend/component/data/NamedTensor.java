package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * What a tensor is called, and the places in it.
 *
 * @param node its id in the graph
 * @param sizes without the axis of samples
 * @param axes one name for each, or none
 */
public record NamedTensor(int node, String name, List<Integer> sizes, List<String> axes) {

    public NamedTensor {
        sizes = List.copyOf(sizes);
        axes = List.copyOf(axes);
    }
}
