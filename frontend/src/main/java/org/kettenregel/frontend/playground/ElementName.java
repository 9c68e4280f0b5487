package org.kettenregel.frontend.playground;

import java.util.List;
import org.kettenregel.backend.inspect.NodeInfo;

/** What a single element of a node is called: its place along each axis, from 0, as in the table of its numbers. */
final class ElementName {

    private ElementName() {}

    /** @param element in one row of the node; empty for the only one */
    static String of(NodeInfo node, int element) {
        List<Integer> sizes = node.shape().sizes();
        if (node.shape().width() == 1) {
            return "";
        }
        StringBuilder name = new StringBuilder();
        int rest = element;
        for (int size : sizes.reversed()) {
            name.insert(0, rest % size + (name.isEmpty() ? "" : ", "));
            rest /= size;
        }
        return name.toString();
    }
}
