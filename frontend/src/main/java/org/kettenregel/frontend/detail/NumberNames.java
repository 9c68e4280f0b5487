package org.kettenregel.frontend.detail;

import java.util.Optional;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.frontend.shell.Words;

/** What single numbers are called: {@code w1[0, 3]}, counted from 0 like the cells of a tensor. */
record NumberNames(Subject subject) {

    NodeInfo node(int id) {
        return subject.graph().get(id);
    }

    /** The letter of a node, without the equation by which it is made. */
    String of(NodeInfo node) {
        return subject.equations().apply(node).split(" = ", 2)[0];
    }

    /** @param element its place in a row of the node, or in the whole of it */
    String of(NodeInfo node, int element) {
        return node.shape().width() == 1 ? of(node) : of(node) + AxisNames.places(node.shape().sizes(), element);
    }

    /** What the indices mean, {@code w1[0, 3]: input 0, unit 3}; empty where its axes have no names. */
    Optional<String> place(NodeInfo node, int element, Words words) {
        AxisNames axes = new AxisNames(words);
        String place = axes.place(node, element);
        return place.isEmpty() || axes.of(node).isEmpty() ? Optional.empty() : Optional.of(of(node, element) + ": " + place);
    }

    String layer(String key) {
        return subject.layers().apply(key);
    }
}
