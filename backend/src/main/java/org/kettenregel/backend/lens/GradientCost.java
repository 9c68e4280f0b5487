package org.kettenregel.backend.lens;

import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Amount;
import org.kettenregel.backend.shape.Shape;

/**
 * What the gradient of the loss by all parameters costs for one batch, in operations on floating-point numbers, counted from the shapes. A step
 * backward through an operation costs as much as the step forward for each input that wants a gradient.
 *
 * @param parameters        numbers that are learned
 * @param forward           the loss alone
 * @param reverse           the loss and the backward pass
 * @param forwardMode       derivatives carried along with the values, one pass for each parameter
 * @param finiteDifferences one more forward pass for each parameter
 */
public record GradientCost(long parameters, long forward, long reverse, long forwardMode, long finiteDifferences) {

    static GradientCost of(Graph graph, int samples) {
        BitSet wanted = graph.gradientNodes();
        long parameters = graph.parameters().stream().filter(node -> wanted.get(node.id())).mapToLong(node -> node.shape().width()).sum();
        long forward = 0;
        long backward = 0;
        for (Node node : graph.nodes()) {
            long step = forward(graph, node, samples);
            forward = Amount.sum(forward, step);
            if (wanted.get(node.id()) && !(node.op() instanceof Parameter)) {
                long inputs = IntStream.range(0, node.inputs().size())
                        .filter(input -> node.op().differentiable(input) && wanted.get(node.inputs().get(input))).count();
                backward = Amount.sum(backward, Amount.product(step, inputs));
            }
        }
        long each = Amount.product(forward, parameters);
        return new GradientCost(parameters, forward, Amount.sum(forward, backward), Amount.sum(forward, each), Amount.sum(forward, each));
    }

    private static long forward(Graph graph, Node node, int samples) {
        List<Shape> inputs = node.inputs().stream().map(input -> graph.node(input).shape()).toList();
        return node.op().flops(inputs, node.shape(), samples);
    }
}
