package org.kettenregel.backend.execute;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** A run of an experiment, with its parameters within reach. */
public final class Runs implements AutoCloseable {

    public final Device device;
    public final Parameters parameters;
    public final TrainingRun run;
    final Compilation.Compiled compiled;
    final RunFactory.Loaded loaded;

    /** On the processor. */
    Runs(Experiment experiment) {
        this(experiment, Devices.probe().open("cpu"));
    }

    public Runs(Experiment experiment, Device device) {
        this(experiment, device, new DataLibrary(DataFolder.none()).load(experiment));
    }

    public Runs(Experiment experiment, Device device, Dataset data) {
        this.device = device;
        this.parameters = new Parameters(device);
        this.compiled = (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
        this.loaded = new DataLibrary(DataFolder.none()).prepare(experiment, compiled, data);
        this.run = RunFactory.start(device, experiment, compiled, parameters, loaded);
    }

    float[] numbers(int node) {
        float[] numbers = new float[run.frame().value(node).length()];
        run.frame().value(node).download(numbers);
        return numbers;
    }

    float[] gradient(int node) {
        float[] numbers = new float[run.frame().gradient(node).length()];
        run.frame().gradient(node).download(numbers);
        return numbers;
    }

    /** The node with the given name, {@code dense#1/weights}. */
    int node(String name) {
        return compiled.program().graph().nodes().stream()
                .filter(node -> node.scope().toString().equals(name)).mapToInt(Node::id).findFirst().orElseThrow();
    }

    /** All parameters, bit by bit. */
    List<Integer> bits() {
        List<Integer> bits = new ArrayList<>();
        for (Node node : compiled.program().graph().parameters()) {
            for (float number : numbers(node.id())) {
                bits.add(Float.floatToRawIntBits(number));
            }
        }
        return bits;
    }

    double accuracy() {
        try (Evaluation evaluation = new Evaluation(
                device, compiled.program().graph(), parameters, loaded.data(), compiled.encoding(), loaded.split().train(), loaded.metric())) {
            return evaluation.run().metric();
        }
    }

    @Override
    public void close() {
        run.close();
        parameters.close();
        device.close();
    }
}
