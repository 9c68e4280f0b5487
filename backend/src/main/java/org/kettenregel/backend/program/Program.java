package org.kettenregel.backend.program;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Source;

/**
 * A training step as the list in which its instructions run: load, zero, forward through all nodes, backward through those on a path from the
 * loss to a parameter, clip where the experiment does, update, track running statistics. Training is this list in a loop.
 */
public record Program(Graph graph, List<Instruction> instructions) {

    public Program {
        instructions = List.copyOf(instructions);
    }

    /** @param clips whether gradients are clipped before weights move */
    public static Program of(Graph graph, boolean clips) {
        List<Instruction> list = new ArrayList<>();
        list.add(new Instruction.LoadBatch());
        list.add(new Instruction.ZeroGradients());
        graph.nodes().stream().filter(node -> !(node.op() instanceof Source)).map(Instruction.Forward::new).forEach(list::add);
        BitSet gradients = graph.gradientNodes();
        for (int id = graph.nodes().size() - 1; id >= 0; id--) {
            if (gradients.get(id) && !(graph.node(id).op() instanceof Source)) {
                list.add(new Instruction.Backward(graph.node(id)));
            }
        }
        if (clips) {
            list.add(new Instruction.ClipGradients());
        }
        graph.parameters().stream().filter(node -> gradients.get(node.id()) && ((Parameter) node.op()).trainable()).map(Instruction.Update::new).forEach(list::add);
        graph.nodes().stream().filter(node -> node.op().tracks()).map(Instruction.Track::new).forEach(list::add);
        return new Program(graph, list);
    }

    public Instruction at(int position) {
        return instructions.get(position);
    }

    public int length() {
        return instructions.size();
    }

    public Phase phase(int position) {
        return switch (at(position)) {
            case Instruction.LoadBatch _, Instruction.ZeroGradients _ -> Phase.BATCH;
            case Instruction.Forward forward -> isLoss(forward.node()) ? Phase.LOSS : Phase.FORWARD;
            case Instruction.Backward _ -> Phase.BACKWARD;
            case Instruction.ClipGradients _, Instruction.Update _, Instruction.Track _ -> Phase.UPDATE;
        };
    }

    /** The key of the layer an instruction works on; empty for what concerns all. */
    public String layer(int position) {
        return switch (at(position)) {
            case Instruction.LoadBatch _, Instruction.ZeroGradients _, Instruction.ClipGradients _ -> "";
            case Instruction.Forward forward -> forward.node().scope().layer();
            case Instruction.Backward backward -> backward.node().scope().layer();
            case Instruction.Update update -> update.parameter().scope().layer();
            case Instruction.Track track -> track.node().scope().layer();
        };
    }

    /** The node an instruction works on, -1 for none. */
    public int node(int position) {
        return switch (at(position)) {
            case Instruction.LoadBatch _, Instruction.ZeroGradients _, Instruction.ClipGradients _ -> -1;
            case Instruction.Forward forward -> forward.node().id();
            case Instruction.Backward backward -> backward.node().id();
            case Instruction.Update update -> update.parameter().id();
            case Instruction.Track track -> track.node().id();
        };
    }

    /** All instructions as they are drawn. */
    public List<TapeStep> tape() {
        return IntStream.range(0, length()).mapToObj(position -> new TapeStep(phase(position), layer(position), node(position))).toList();
    }

    /** Whether a node belongs to the loss: it comes after the prediction. */
    public boolean isLoss(Node node) {
        return node.id() > graph.prediction();
    }
}
