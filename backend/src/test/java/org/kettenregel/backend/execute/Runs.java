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

/** A run of an experiment on the CPU, with its parameters within reach. */
final class Runs implements AutoCloseable {

    final Device device;
    final Parameters parameters;
    final Compilation.Compiled compiled;
    final RunFactory.Loaded loaded;
    final TrainingRun run;

    Runs(Experiment experiment) {
        this(experiment, Devices.probe().open("cpu"));
    }

    Runs(Experiment experiment, Device device) {
        this.device = device;
        this.parameters = new Parameters(device);
        this.compiled = (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
        DataLibrary library = new DataLibrary(DataFolder.none());
        Dataset data = library.load(experiment);
        this.loaded = library.prepare(experiment, compiled, data);
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
