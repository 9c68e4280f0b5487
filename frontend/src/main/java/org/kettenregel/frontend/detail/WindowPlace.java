package org.kettenregel.frontend.detail;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.kettenregel.backend.inspect.NodeInfo;

/**
 * Which window a selected number belongs to, and where in it the number lies.
 *
 * @param window     a convolution or a pooling
 * @param place      the pixel of its output, row by row; -1 for a weight
 * @param cell       the cell of its kernel, row by row; -1 for any number but a weight
 * @param inChannel  of a weight, else -1
 * @param outChannel of the output
 */
record WindowPlace(NodeInfo window, int place, int cell, int inChannel, int outChannel) {

    private static final String CONVOLUTION = "Conv2d";
    private static final Set<String> POOLINGS = Set.of("MaxPool2d", "AvgPool2d", "GlobalAveragePool");

    /** Of a convolution, its weights or what its layer makes of its output, and of a pooling. */
    static Optional<WindowPlace> of(Subject subject, Selection selection) {
        NodeInfo node = selection.node();
        int element = selection.element();
        if (node.role() == NodeInfo.Role.PARAMETER) {
            return subject.graph().stream()
                    .filter(each -> each.kind().equals(CONVOLUTION) && each.inputs().get(1) == node.id())
                    .findFirst()
                    .map(window -> ofWeight(window, node.shape().sizes(), element));
        }
        return window(subject, node).map(window -> {
            int channels = window.shape().sizes().getLast();
            return new WindowPlace(window, element / channels, -1, -1, element % channels);
        });
    }

    private static WindowPlace ofWeight(NodeInfo window, List<Integer> sizes, int element) {
        int filters = sizes.get(3);
        int channels = sizes.get(2);
        return new WindowPlace(window, -1, element / filters / channels, element / filters % channels, element % filters);
    }

    private static Optional<NodeInfo> window(Subject subject, NodeInfo node) {
        NodeInfo at = node;
        while (!isConvolution(at) && !isPooling(at)) {
            if (at.inputs().isEmpty() || !subject.graph().get(at.inputs().getFirst()).layer().equals(node.layer())) {
                return Optional.empty();
            }
            at = subject.graph().get(at.inputs().getFirst());
        }
        return Optional.of(at);
    }

    static boolean isConvolution(NodeInfo node) {
        return node.kind().equals(CONVOLUTION);
    }

    static boolean isPooling(NodeInfo node) {
        return POOLINGS.contains(node.kind());
    }
}
