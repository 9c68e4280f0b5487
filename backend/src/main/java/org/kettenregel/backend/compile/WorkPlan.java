package org.kettenregel.backend.compile;

import java.util.BitSet;
import java.util.List;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;

/** The floating-point operations that a graph will take, before anything is computed. */
final class WorkPlan {

    /** Forward once; backward is two products of the same size, one for each side. */
    private static final int PASSES = 3;

    private WorkPlan() {}

    /** From one sample to the network's answer. */
    static long perSample(Graph graph) {
        long flops = 0;
        for (int id = 0; id <= graph.prediction(); id++) {
            flops = Amount.sum(flops, forward(graph, graph.node(id), 1));
        }
        return flops;
    }

    /** A training step; updates are left aside, as they take a few operations per parameter. */
    static LayerSums perStep(Graph graph, int samples) {
        LayerSums flops = new LayerSums();
        BitSet gradients = graph.gradientNodes();
        for (Node node : graph.nodes()) {
            flops.add(node.scope().layer(), Amount.product(gradients.get(node.id()) ? PASSES : 1, forward(graph, node, samples)));
        }
        return flops;
    }

    private static long forward(Graph graph, Node node, int samples) {
        List<Shape> inputs = node.inputs().stream().map(input -> graph.node(input).shape()).toList();
        return node.op().flops(inputs, node.shape(), samples);
    }
}
