package org.kettenregel.backend.export;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.execute.GridPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** A network after some steps of training, with what it answers to the first samples of its data. */
record Trained(TrainedNetwork network, float[] samples, int count, Map<String, float[]> answers) {

    /** By so many batches. */
    static Trained after(int batches, Experiment experiment) {
        Device device = Devices.probe().open("cpu");
        Compilation.Compiled compiled =
                (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
        DataLibrary library = new DataLibrary(DataFolder.none());
        Dataset data = library.load(experiment);
        try (device; Parameters parameters = new Parameters(device);
                TrainingRun run = RunFactory.start(device, experiment, compiled, parameters, library.prepare(experiment, compiled, data))) {
            IntStream.range(0, batches).forEach(_ -> run.runBatch());
            TrainedNetwork network = TrainedNetwork.of(experiment, compiled.program().graph(), parameters);
            return of(device, network, parameters, samples(data, Math.min(7, data.size())), Math.min(7, data.size()));
        }
    }

    /** The same samples, answered by another network with these weights. */
    Map<String, float[]> answersOf(Experiment experiment, Map<String, float[]> weights) {
        Device device = Devices.probe().open("cpu");
        Compilation.Compiled compiled =
                (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
        try (device; Parameters parameters = new Parameters(device)) {
            Graph graph = compiled.program().graph();
            parameters.bind(graph, experiment.optimizer(), new Seed(1), List.of());
            graph.parameters().forEach(node -> parameters.set(node.id(), weights.get(node.scope().toString())));
            return of(device, new TrainedNetwork(experiment, graph, weights), parameters, samples, count).answers();
        }
    }

    private static Trained of(Device device, TrainedNetwork network, Parameters parameters, float[] samples, int count) {
        Map<String, float[]> answers = new LinkedHashMap<>();
        try (GridPass pass = new GridPass(device, network.graph(), parameters, samples)) {
            pass.run();
            for (Layer layer : network.experiment().layers()) {
                if (layer.equals(network.experiment().output()) || network.experiment().heads().stream().anyMatch(head -> head.layer() == layer.id())) {
                    Node last = network.graph().nodes().stream().filter(node -> node.scope().layer().equals(layer.key())).toList().getLast();
                    float[] answer = new float[count * last.shape().width()];
                    pass.read(last.id(), answer);
                    answers.put(layer.key(), answer);
                }
            }
        }
        return new Trained(network, samples, count, answers);
    }

    private static float[] samples(Dataset data, int count) {
        int width = data.inputShape().width();
        float[] samples = new float[count * width];
        IntStream.range(0, count).forEach(sample -> data.copyFeatures(sample, samples, sample * width));
        return samples;
    }

    byte[] file() {
        try (ByteArrayOutputStream bytes = new ByteArrayOutputStream()) {
            OnnxExport.write(network, bytes);
            return bytes.toByteArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    ByteBuffer buffer() {
        return ByteBuffer.wrap(file());
    }
}
