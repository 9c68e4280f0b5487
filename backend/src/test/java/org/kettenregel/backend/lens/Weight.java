package org.kettenregel.backend.lens;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;

/** One number of a parameter. */
public record Weight(Node node, int element) {

    /** Half of them anywhere, half in parameters drawn first, so that small ones occur as well. */
    public static List<Weight> some(Graph graph, int count, Random random) {
        List<Node> learning = graph.parameters().stream().filter(node -> graph.gradientNodes().get(node.id())).toList();
        int all = learning.stream().mapToInt(node -> node.shape().width()).sum();
        return Stream.generate(() -> random.nextBoolean() ? at(learning, random.nextInt(all)) : within(learning.get(random.nextInt(learning.size())), random))
                .limit(count).toList();
    }

    private static Weight within(Node node, Random random) {
        return new Weight(node, random.nextInt(node.shape().width()));
    }

    private static Weight at(List<Node> learning, int place) {
        int left = place;
        for (Node node : learning) {
            if (left < node.shape().width()) {
                return new Weight(node, left);
            }
            left -= node.shape().width();
        }
        throw new IllegalArgumentException("no weight " + place + " in " + Arrays.toString(learning.toArray()));
    }
}
