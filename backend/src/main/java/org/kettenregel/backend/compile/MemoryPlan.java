package org.kettenregel.backend.compile;

import java.util.BitSet;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;

/** What a graph will need before anything is allocated: every node keeps its value, and its gradient where one flows. */
final class MemoryPlan {

    private MemoryPlan() {}

    static long bytes(Graph graph, int batchSize, int stateFactor) {
        long floats = 0;
        BitSet wanted = graph.gradientNodes();
        for (Node node : graph.nodes()) {
            long elements = node.shape().batched() ? (long) batchSize * node.shape().width() : node.shape().width();
            floats += wanted.get(node.id()) ? 2 * elements : elements;
            for (Shape saved : node.op().saved(node.inputs().stream().map(input -> graph.node(input).shape()).toList())) {
                floats += saved.batched() ? (long) batchSize * saved.width() : saved.width();
            }
            floats += node.op() instanceof Parameter ? elements * stateFactor : 0;
        }
        return floats * Float.BYTES;
    }
}
