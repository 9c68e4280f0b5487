package org.kettenregel.backend.compile;

import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;

/** What a graph will need before anything is allocated: every node keeps its value, and its gradient where one flows. */
final class MemoryPlan {

    private MemoryPlan() {}

    static long bytes(Graph graph, int batchSize, int stateFactor) {
        long floats = 0;
        for (Node node : graph.nodes()) {
            long elements = node.shape().batched() ? (long) batchSize * node.shape().width() : node.shape().width();
            floats += graph.gradientNodes().get(node.id()) ? 2 * elements : elements;
            floats += node.op() instanceof Parameter ? elements * stateFactor : 0;
        }
        return floats * Float.BYTES;
    }
}
