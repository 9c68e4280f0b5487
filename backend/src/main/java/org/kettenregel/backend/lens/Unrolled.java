package org.kettenregel.backend.lens;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;

/**
 * The nodes of a recurrent layer by step and part, {@code step 3/forget gate}.
 *
 * @param steps 0 for a layer that is not recurrent
 */
record Unrolled(String layer, int steps, int units, Map<String, Node> nodes) {

    private static final Pattern PART = Pattern.compile("step (\\d+)/(.+)");

    static Unrolled of(Graph graph, String layer) {
        Map<String, Node> nodes = new HashMap<>();
        int steps = 0;
        int units = 0;
        for (Node node : graph.nodes()) {
            Matcher matcher = PART.matcher(node.scope().part());
            if (node.scope().layer().equals(layer) && matcher.matches()) {
                nodes.put(node.scope().part(), node);
                if (matcher.group(2).equals("output")) {
                    steps++;
                    units = node.shape().width();
                }
            }
        }
        return new Unrolled(layer, steps, units, nodes);
    }

    /** @param step counted from 0 */
    Optional<Node> node(int step, String part) {
        return Optional.ofNullable(nodes.get("step " + (step + 1) + "/" + part));
    }

    /** Whether some step has such a part: there is nothing to forget in the first. */
    boolean has(String part) {
        return node(0, part).isPresent() || node(1, part).isPresent();
    }
}
