package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * All instructions of one training step, in their order.
 *
 * @param labels what each node is called, by its id
 */
public record TapeDrawing(List<Part> parts, List<String> labels) {

    public TapeDrawing {
        parts = List.copyOf(parts);
        labels = List.copyOf(labels);
    }

    /**
     * Instructions side by side that work on one layer in one line of the training loop.
     *
     * @param phase {@code batch}, {@code forward}, {@code loss}, {@code backward} or {@code update}
     * @param layer its name; empty for what concerns all
     * @param nodes that they work on, one each, -1 for none
     */
    public record Part(String phase, String layer, List<Integer> nodes) {

        public Part {
            nodes = List.copyOf(nodes);
        }
    }
}
