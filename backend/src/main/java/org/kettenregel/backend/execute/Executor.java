package org.kettenregel.backend.execute;

import java.util.Objects;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Op;
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

    /** The kinds of instruction once more: to look at a number is faster than to look for the class of an object, in every instruction. */
    private enum Kind {
        LOAD_BATCH, ZERO_GRADIENTS, FORWARD, BACKWARD, CLIP_GRADIENTS, UPDATE, TRACK;

        static Kind of(Instruction instruction) {
            return switch (instruction) {
                case Instruction.LoadBatch _ -> LOAD_BATCH;
                case Instruction.ZeroGradients _ -> ZERO_GRADIENTS;
                case Instruction.Forward _ -> FORWARD;
                case Instruction.Backward _ -> BACKWARD;
                case Instruction.ClipGradients _ -> CLIP_GRADIENTS;
                case Instruction.Update _ -> UPDATE;
                case Instruction.Track _ -> TRACK;
            };
        }
    }

    private final Kind[] kinds; // by the position in the program, as are ops, calls and updates, as far as an instruction has one
    private final Op[] ops;
    private final OpCall[] calls;
    private final UpdateCall[] updates;
    private final OpCall loss;
    private final Frame frame;
    private final Kernels kernels;
    private final BatchLoader loader;
    private final Optimizer.Rule rule;
    private final double learningRate;
    private final Clipping clipping;
    private final Schedule schedule;
    private final ClipCall clips;
    private final DeviceBuffer[] zeroed;
    private double rate; // of the batch loaded last
    private float start = 1; // dL/dL

    Executor(Program program, Frame frame, Kernels kernels, BatchLoader loader, Parameters parameters, Training training) {
        this.kinds = program.instructions().stream().map(Kind::of).toArray(Kind[]::new);
        this.ops = new Op[program.length()];
        this.calls = new OpCall[program.length()];
        this.updates = new UpdateCall[program.length()];
        this.loss = frame.call(program.graph().node(program.graph().loss()));
        this.frame = frame;
        this.kernels = kernels;
        this.loader = loader;
        this.rule = training.optimizer().rule();
        this.learningRate = training.optimizer().learningRate();
        this.clipping = training.clipping();
        this.schedule = training.schedule();
        FirstShares shares = new FirstShares(frame);
        for (int position = 0; position < program.length(); position++) {
            bind(position, program.at(position), parameters, shares);
        }
        this.clips = new ClipCall(Stream.of(updates).filter(Objects::nonNull).map(UpdateCall::gradient).toList(), frame.spare());
        this.zeroed = shares.zeroed();
    }

    /** Looks up once what an instruction works on. */
    private void bind(int position, Instruction instruction, Parameters parameters, FirstShares shares) {
        switch (instruction) {
            case Instruction.Forward(Node node) -> bind(position, node);
            case Instruction.Backward(Node node) -> {
                bind(position, node);
                shares.pass(node, calls[position]);
            }
            case Instruction.Track(Node node) -> bind(position, node);
            case Instruction.Update(Node node) -> updates[position] = new UpdateCall(
                    Objects.requireNonNull(frame.gradient(node.id())),
                    parameters.state(node.id()), parameters.value(node.id()), node.shape().width(),
                    ((Parameter) node.op()).role() == Parameter.Role.WEIGHT);
            case Instruction.LoadBatch _, Instruction.ZeroGradients _, Instruction.ClipGradients _ -> {
                // they concern all nodes
            }
        }
    }

    private void bind(int position, Node node) {
        ops[position] = node.op();
        calls[position] = frame.call(node);
    }

    /** Looks whether numbers are finite, where the weights that move are those of this executor. */
    FiniteCheck finiteCheck() {
        return new FiniteCheck(frame, kernels, clips.gradients());
    }

    /** Carries out the instruction at a place in the program. */
    void execute(int position, int epoch, int batch, long step) {
        switch (kinds[position]) {
            case LOAD_BATCH -> {
                loader.load(epoch, batch, frame);
                frame.step(step);
                rate = rate(epoch, batch);
            }
            case ZERO_GRADIENTS -> zeroGradients();
            case FORWARD -> ops[position].forward(kernels, calls[position]);
            case BACKWARD -> backward(ops[position], calls[position]);
            case CLIP_GRADIENTS -> clipping.clip(kernels, clips);
            case UPDATE -> rule.update(kernels, updates[position], step + 1, rate);
            case TRACK -> ops[position].track(kernels, calls[position]);
        }
    }

    /** Begins the way back with another number than dL/dL = 1, from now on. */
    void startBackwardWith(float gradient) {
        start = gradient;
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
        for (DeviceBuffer gradient : zeroed) {
            kernels.fillInto(0, gradient, gradient.length());
        }
    }

    private void backward(Op op, OpCall call) {
        if (call == loss) {
            kernels.fillInto(start, call.outputGradient(), 1);
        }
        op.backward(kernels, call);
    }
}
