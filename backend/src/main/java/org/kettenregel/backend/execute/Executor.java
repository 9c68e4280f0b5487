package org.kettenregel.backend.execute;

import java.util.Objects;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.OpCall;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.optimizer.ClipCall;
import org.kettenregel.backend.optimizer.Clipping;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.UpdateCall;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.backend.program.Program;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** Carries out one instruction. There is no other place where instructions become arithmetic. */
final class Executor {

    private final Instruction[] instructions;
    private final int loss; // the node
    private final Frame frame;
    private final Kernels kernels;
    private final BatchLoader loader;
    private final Optimizer.Rule rule;
    private final double learningRate;
    private final Clipping clipping;
    private final Schedule schedule;
    private final ClipCall clips;
    private final DeviceBuffer[] gradients;
    private final UpdateCall[] updates; // by node
    private double rate; // of the batch loaded last

    Executor(Program program, Frame frame, Kernels kernels, BatchLoader loader, Parameters parameters, Training training) {
        this.instructions = program.instructions().toArray(Instruction[]::new);
        this.loss = program.graph().loss();
        this.frame = frame;
        this.kernels = kernels;
        this.loader = loader;
        this.rule = training.optimizer().rule();
        this.learningRate = training.optimizer().learningRate();
        this.clipping = training.clipping();
        this.schedule = training.schedule();
        this.updates = new UpdateCall[program.graph().nodes().size()];
        this.gradients = program.graph().nodes().stream()
                .map(node -> frame.gradient(node.id())).filter(Objects::nonNull).toArray(DeviceBuffer[]::new);
        for (Instruction instruction : instructions) {
            if (instruction instanceof Instruction.Update(Node node)) {
                updates[node.id()] = new UpdateCall(
                        Objects.requireNonNull(frame.gradient(node.id())),
                        parameters.state(node.id()), parameters.value(node.id()), node.shape().width(),
                        ((Parameter) node.op()).role() == Parameter.Role.WEIGHT);
            }
        }
        this.clips = new ClipCall(Stream.of(updates).filter(Objects::nonNull).map(UpdateCall::gradient).toList(), frame.spare());
    }

    /** Looks whether numbers are finite, where the weights that move are those of this executor. */
    FiniteCheck finiteCheck() {
        return new FiniteCheck(frame, kernels, clips.gradients());
    }

    /** Carries out the instruction at a place in the program. */
    void execute(int position, int epoch, int batch, long step) {
        switch (instructions[position]) {
            case Instruction.LoadBatch _ -> {
                loader.load(epoch, batch, frame);
                frame.step(step);
                rate = rate(epoch, batch);
            }
            case Instruction.ZeroGradients _ -> zeroGradients();
            case Instruction.Forward forward -> forward.node().op().forward(kernels, frame.call(forward.node()));
            case Instruction.Backward backward -> backward(backward.node());
            case Instruction.ClipGradients _ -> clipping.clip(kernels, clips);
            case Instruction.Update update -> rule.update(kernels, updates[update.parameter().id()], step + 1, rate);
            case Instruction.Track track -> track.node().op().track(kernels, frame.call(track.node()));
        }
    }

    /** What the learning rate is multiplied by in the given batch. */
    private double rate(int epoch, int batch) {
        double batches = loader.batches().batchesPerEpoch();
        return schedule.factor(epoch + batch / batches, epoch + (batch + 1) / batches);
    }

    /** The learning rate, as the schedule has it in the given batch. */
    double learningRate(int epoch, int batch) {
        return rate(epoch, batch) * learningRate;
    }

    private void zeroGradients() {
        for (DeviceBuffer gradient : gradients) {
            kernels.fillInto(0, gradient, gradient.length());
        }
    }

    private void backward(Node node) {
        OpCall call = frame.call(node);
        if (node.id() == loss) {
            kernels.fillInto(1, call.outputGradient(), 1); // dL/dL
        }
        node.op().backward(kernels, call);
    }
}
