package org.kettenregel.backend.bench;

import java.util.List;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Demand;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.metric.AbsoluteError;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sum;
import org.kettenregel.backend.op.Target;
import org.kettenregel.backend.program.Instruction;
import org.kettenregel.backend.program.Program;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.Device;

/** The smallest graph with a gradient, s = sum(relu(x W + b)), where what surrounds the arithmetic is most of the time. */
final class SmallGraph {

    static final int SIZE = 8;

    /** Says how weights start and nothing else, as nothing is loaded or moved. */
    private static final Experiment SETTING = MeasuredNetworks.playground(1);

    private static final Demand UNCOUNTED = new Demand(0, 0, 0, 0, 0);

    private final Device device;
    private final Parameters parameters;
    private final float[] x = new Xorshift32(6).uniform(SIZE * SIZE);
    private final RunFactory.Loaded one; // sample, which is never loaded

    SmallGraph(Device device, Parameters parameters) {
        this.device = device;
        this.parameters = parameters;
        Signature signature = new Signature(Shape.perSample(SIZE, SIZE), new Targets.Numbers(1));
        Dataset data = Dataset.inMemory(signature, x, new float[1]);
        one = new RunFactory.Loaded(data, new SplitIndices(new int[1], new int[0], new int[0]), new AbsoluteError());
    }

    /** Builds graph, program and frame, on the parameters of the last time; x is in its place. Whoever calls closes the run. */
    TrainingRun start() {
        Program program = program();
        Compilation.Compiled compiled = new Compilation.Compiled(program, TargetEncoding.NUMBERS, UNCOUNTED, List.of());
        TrainingRun run = RunFactory.start(device, SETTING, compiled, parameters, one);
        run.frame().value(program.graph().input().id()).upload(x);
        return run;
    }

    /** Forward and backward; gradients begin anew, as in training, and are used for nothing. */
    private static Program program() {
        Program training = Program.of(graph(), false);
        return new Program(training.graph(), training.instructions().stream().filter(instruction -> switch (instruction) {
            case Instruction.ZeroGradients _, Instruction.Forward _, Instruction.Backward _ -> true;
            case Instruction.LoadBatch _, Instruction.ClipGradients _, Instruction.Update _, Instruction.Track _ -> false;
        }).toList());
    }

    private static Graph graph() {
        GraphBuilder builder = new GraphBuilder();
        Node x = builder.in("input").source("x", new Input(Shape.perSample(SIZE, SIZE)));
        Node y = new Dense(SIZE, new Relu()).build(builder.in("dense#1"), List.of(x));
        builder.in("loss").source("y", new Target(Shape.perSample(1))); // a frame has a place for it; nothing is compared here
        Node sum = builder.add("sum", new Sum(), y);
        return builder.build(sum, sum);
    }
}
