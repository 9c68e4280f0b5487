package org.kettenregel.backend.execute;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.UpdateCall;
import org.kettenregel.backend.program.Cursor;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.backend.program.Program;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** Carries out one instruction. There is no other place where instructions become arithmetic. */
final class Executor {

    private final Program program;
    private final Frame frame;
    private final Kernels kernels;
    private final BatchLoader loader;
    private final Optimizer.Rule rule;
    private final List<DeviceBuffer> gradients = new ArrayList<>();
    private final UpdateCall[] updates;

    Executor(Program program, Frame frame, Kernels kernels, BatchLoader loader, Parameters parameters, Optimizer.Rule rule) {
        this.program = program;
        this.frame = frame;
        this.kernels = kernels;
        this.loader = loader;
        this.rule = rule;
        this.updates = new UpdateCall[program.graph().nodes().size()];
        for (Node node : program.graph().nodes()) {
            DeviceBuffer gradient = frame.gradient(node.id());
            if (gradient != null) {
                gradients.add(gradient);
            }
        }
        for (Instruction instruction : program.instructions()) {
            if (instruction instanceof Instruction.Update(Node node)) {
                updates[node.id()] = new UpdateCall(
                        Objects.requireNonNull(frame.gradient(node.id())),
                        parameters.state(node.id()), parameters.value(node.id()), node.shape().width());
            }
        }
    }

    void execute(Cursor cursor) {
        execute(program.at(cursor.position()), cursor.epoch(), cursor.batch(), cursor.step());
    }

    void execute(Instruction instruction, int epoch, int batch, long step) {
        switch (instruction) {
            case Instruction.LoadBatch _ -> loader.load(epoch, batch, frame);
            case Instruction.ZeroGradients _ -> zeroGradients();
            case Instruction.Forward forward -> forward.node().op().forward(kernels, frame.call(forward.node()));
            case Instruction.Backward backward -> backward(backward.node());
            case Instruction.Update update -> rule.update(kernels, updates[update.parameter().id()], step + 1);
        }
    }

    private void zeroGradients() {
        for (int i = 0; i < gradients.size(); i++) { // an iterator would be garbage in every training step
            DeviceBuffer gradient = gradients.get(i);
            kernels.fillInto(0, gradient, gradient.length());
        }
    }

    private void backward(Node node) {
        if (node.id() == program.graph().loss()) {
            kernels.fillInto(1, frame.call(node).outputGradient(), 1); // dL/dL
        }
        node.op().backward(kernels, frame.call(node));
    }
}
