package org.kettenregel.frontend.detail;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.frontend.shell.Words;

/** What the axes of a node's numbers are called, as far as they have names, and so where a single number stands: counted from 0 along each axis. */
public record AxisNames(Words words) {

    private static final String RECURRENT = "(lstm|gru|simple-rnn|embedding)#.*";
    private static final String CONVOLUTION = "conv.*#.*";

    /** {@code row 3, column 4, channel 2}; empty for the only number. */
    public String place(NodeInfo node, int element) {
        List<String> axes = of(node);
        List<Integer> places = places(node.shape().sizes(), element);
        return node.shape().width() == 1 ? "" : IntStream.range(0, places.size())
                .mapToObj(axis -> axes.isEmpty() ? String.valueOf(places.get(axis)) : axes.get(axis) + " " + places.get(axis))
                .collect(Collectors.joining(", "));
    }

    /** The place of an element along each axis. */
    static List<Integer> places(List<Integer> sizes, int element) {
        Deque<Integer> places = new ArrayDeque<>();
        int rest = element;
        for (int size : sizes.reversed()) {
            places.addFirst(rest % size);
            rest /= size;
        }
        return List.copyOf(places);
    }

    /** One for each axis beside that of the samples; empty where they have none. */
    List<String> of(NodeInfo node) {
        return keys(node).stream().map(words::say).toList();
    }

    private static List<String> keys(NodeInfo node) {
        int axes = node.shape().sizes().size();
        return node.shape().batched() ? ofSample(node, axes) : node.role() == NodeInfo.Role.PARAMETER ? ofParameter(node, axes) : List.of();
    }

    private static List<String> ofSample(NodeInfo node, int axes) {
        boolean made = node.role() == NodeInfo.Role.OPERATION && !node.kind().equals("Reshape");
        return switch (axes) {
            case 1 -> made ? List.of("axis.unit") : List.of();
            case 2 -> node.layer().matches(RECURRENT) ? List.of("axis.step", "axis.unit") : List.of();
            case 3 -> List.of("axis.row", "axis.column", "axis.channel");
            default -> List.of();
        };
    }

    private static List<String> ofParameter(NodeInfo node, int axes) {
        boolean convolution = node.layer().matches(CONVOLUTION);
        boolean dense = node.layer().startsWith("dense#");
        return switch (axes) {
            case 1 -> convolution ? List.of("axis.channel") : dense ? List.of("axis.unit") : List.of();
            case 2 -> dense ? List.of("axis.from", "axis.unit") : List.of();
            case 4 -> convolution ? List.of("axis.row", "axis.column", "axis.from-channel", "axis.channel") : List.of();
            default -> List.of();
        };
    }
}
