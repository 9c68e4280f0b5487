package org.kettenregel.backend.program;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Set;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.Target;

/** Where in a program the instructions stand that make the value and the gradient of each node; -1 where none does. */
public final class Places {

    private final Graph graph;
    private final int[] forward; // by node
    private final int[] backward;
    private final int[] complete; // where the last reader has passed on its gradient

    public Places(Program program) {
        this.graph = program.graph();
        this.forward = nowhere();
        this.backward = nowhere();
        this.complete = nowhere();
        for (int position = 0; position < program.length(); position++) {
            if (program.at(position) instanceof Instruction.Forward(Node node)) {
                forward[node.id()] = position;
            } else if (program.at(position) instanceof Instruction.Backward(Node node)) {
                backward[node.id()] = position;
            }
        }
        BitSet wanted = graph.gradientNodes();
        for (Node reader : graph.nodes()) {
            reader.inputs().stream().filter(wanted::get).forEach(input -> complete[input] = Math.max(complete[input], backward[reader.id()]));
        }
        complete[graph.loss()] = backward[graph.loss()];
    }

    private int[] nowhere() {
        int[] positions = new int[graph.nodes().size()];
        Arrays.fill(positions, -1);
        return positions;
    }

    /** Where the value is there: the node's forward step, or the loading of the batch. A parameter has its value all the time. */
    public int forward(int node) {
        return graph.node(node).op() instanceof Input || graph.node(node).op() instanceof Target ? 0 : forward[node];
    }

    /** The node's backward step; where it has none, because it is given, the place where its gradient is complete. */
    public int backward(int node) {
        return backward[node] >= 0 ? backward[node] : complete(node);
    }

    /** Where the last reader has passed on the gradient of a node; for the loss where it is begun with. */
    public int complete(int node) {
        return complete[node];
    }

    /** All places at which one of the nodes has been worked on, forward or backward. */
    public BitSet of(Set<Integer> nodes) {
        BitSet places = new BitSet();
        for (int node : nodes) {
            if (forward(node) >= 0) {
                places.set(forward(node));
            }
            if (backward(node) >= 0) {
                places.set(backward(node));
            }
        }
        return places;
    }
}
