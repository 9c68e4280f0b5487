package org.kettenregel.backend.execute;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/**
 * Looks for numbers that are not finite before they can reach the weights. Gradients count as lost as soon as their squares cannot be added up in
 * single precision: the memory of most optimizers holds such squares.
 */
final class FiniteCheck {

    private final Frame frame;
    private final Kernels kernels;
    private final DeviceBuffer[] gradients;
    private final float[] one = new float[1];

    /** @param gradients of all parameters that will move */
    FiniteCheck(Frame frame, Kernels kernels, List<DeviceBuffer> gradients) {
        this.frame = frame;
        this.kernels = kernels;
        this.gradients = gradients.toArray(DeviceBuffer[]::new);
    }

    /** Whether the weights may move: the loss and all of their gradients are finite. */
    boolean mayUpdate() {
        DeviceBuffer total = frame.spare();
        kernels.copyInto(frame.value(frame.graph().loss()), total, 1);
        for (DeviceBuffer gradient : gradients) {
            kernels.sumSquaresOnto(gradient, total, gradient.length());
        }
        total.download(one);
        return Float.isFinite(one[0]);
    }

    /** What is wrong with the numbers that an instruction has just written. */
    Optional<Breakdown> after(Instruction instruction) {
        return switch (instruction) {
            case Instruction.LoadBatch _ -> !frame.graph().readsSamples() ? Optional.empty() : value(frame.graph().input()).or(() -> value(frame.graph().target()));
            case Instruction.Forward forward -> value(forward.node());
            case Instruction.Backward(Node node) -> IntStream.range(0, node.inputs().size())
                    .filter(i -> node.op().differentiable(i)) // nothing of this step stands anywhere else yet
                    .mapToObj(i -> frame.graph().node(node.inputs().get(i)))
                    .filter(input -> !isSound(frame.gradient(input.id()), input))
                    .findFirst()
                    .map(input -> new Breakdown(input.scope().toString(), true));
            case Instruction.ZeroGradients _, Instruction.ClipGradients _, Instruction.Update _, Instruction.Track _ -> Optional.empty();
        };
    }

    private Optional<Breakdown> value(Node node) {
        kernels.allFiniteInto(frame.value(node.id()), frame.spare(), node.shape().elements(frame.samples()));
        frame.spare().download(one);
        return one[0] == 1 ? Optional.empty() : Optional.of(new Breakdown(node.scope().toString(), false));
    }

    private boolean isSound(@Nullable DeviceBuffer gradient, Node node) {
        if (gradient == null) {
            return true;
        }
        kernels.sumSquaresInto(gradient, frame.spare(), node.shape().elements(frame.samples()));
        frame.spare().download(one);
        return Float.isFinite(one[0]);
    }
}
