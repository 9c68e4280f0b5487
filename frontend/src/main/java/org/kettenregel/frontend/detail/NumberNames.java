package org.kettenregel.frontend.detail;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
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
        return node.shape().width() == 1 ? of(node) : of(node) + indices(node, element);
    }

    private List<Integer> indices(NodeInfo node, int element) {
        List<Integer> places = AxisNames.places(node.shape().sizes(), element);
        return order(node).stream().map(places::get).toList();
    }

    /** Axes in the order of the formulas: with weights in front of what they multiply, the unit comes first. */
    private List<Integer> order(NodeInfo node) {
        int axes = node.shape().sizes().size();
        List<Integer> asKept = IntStream.range(0, axes).boxed().toList();
        if (!subject.notation().weightsInFront() || node.role() != NodeInfo.Role.PARAMETER) {
            return asKept;
        }
        return switch (axes) {
            case 2 -> node.part().contains("weights") ? asKept.reversed() : asKept;
            case 4 -> node.layer().startsWith("conv2d#") ? List.of(3, 2, 0, 1) : asKept;
            default -> asKept;
        };
    }

    /** What the indices mean, {@code w1[0, 3]: input 0, unit 3}; empty where its axes have no names. */
    Optional<String> place(NodeInfo node, int element, Words words) {
        List<String> axes = new AxisNames(words).of(node);
        List<Integer> places = AxisNames.places(node.shape().sizes(), element);
        return axes.isEmpty() || node.shape().width() == 1 ? Optional.empty()
                : Optional.of(of(node, element) + ": " + order(node).stream().map(axis -> axes.get(axis) + " " + places.get(axis)).collect(Collectors.joining(", ")));
    }

    String layer(String key) {
        return subject.layers().apply(key);
    }
}
