package org.kettenregel.backend.export;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.execute.TrainedNetwork;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Head;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.shape.Shape;

/**
 * Writes a network with its weights as an ONNX file, as it answers after training: dropout and noise do nothing, batch normalization goes by the running
 * statistics. The input is called {@code input} and has the axes of ours, any number of samples first; each output is called like its layer, that of the
 * last layer comes first.
 */
public final class OnnxExport {

    static final String INPUT = "input";

    private OnnxExport() {}

    /** Throws {@link OnnxProblem} for what ONNX has no words for, before anything is written; does not close the stream. */
    public static void write(TrainedNetwork network, OutputStream out) throws IOException {
        OnnxWriter.message(model(network)).writeTo(out);
    }

    /** Replaces the file; throws {@link OnnxProblem} for what ONNX has no words for, with the file as it was. */
    public static void save(TrainedNetwork network, Path target) throws IOException {
        WireMessage message = OnnxWriter.message(model(network));
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(target))) {
            message.writeTo(out);
        }
    }

    static OnnxModel model(TrainedNetwork network) {
        Experiment experiment = network.experiment();
        if (!network.graph().readsSamples()) {
            throw new OnnxProblem("expression");
        }
        OnnxSketch sketch = new OnnxSketch();
        OnnxLayers layers = new OnnxLayers(sketch, experiment, network.weights());
        Map<String, Shape> given = shapes(network.graph());
        Map<Integer, Shape> shapes = new HashMap<>();
        Map<Integer, OnnxSketch.Value> values = new HashMap<>();
        Shape input = network.graph().input().shape();
        shapes.put(Layer.INPUT, input);
        values.put(Layer.INPUT, OnnxSketch.input(INPUT, input.sizes().size()));
        for (Layer layer : experiment.layers()) {
            Shape from = shapes.get(layer.inputs().getFirst());
            Shape to = given.getOrDefault(layer.key(), from); // a sum of one adds no node
            values.put(layer.id(), layers.add(layer, layer.inputs().stream().map(values::get).toList(), from, to));
            shapes.put(layer.id(), to);
        }
        List<OnnxValue> outputs = new ArrayList<>();
        for (Layer layer : outputs(experiment)) {
            outputs.add(OnnxValue.perSample(sketch.read(values.get(layer.id()), OnnxAxes.LAST), shapes.get(layer.id()).sizes()));
        }
        return new OnnxModel(OnnxModel.IR_VERSION, OnnxModel.OPSET, experiment.title().isBlank() ? "network" : experiment.title(), description(experiment),
                sketch.nodes(), sketch.initializers(), List.of(OnnxValue.perSample(INPUT, input.sizes())), outputs);
    }

    /** What each layer gives, by key: its last node. */
    private static Map<String, Shape> shapes(Graph graph) {
        Map<String, Shape> shapes = new HashMap<>();
        graph.nodes().forEach(node -> shapes.put(node.scope().layer(), node.shape()));
        return shapes;
    }

    private static List<Layer> outputs(Experiment experiment) {
        List<Layer> outputs = new ArrayList<>(List.of(experiment.output()));
        for (Head head : experiment.heads()) {
            outputs.add(experiment.layer(head.layer()));
        }
        return outputs;
    }

    private static String description(Experiment experiment) {
        return "Trained on " + Catalog.of(DatasetSpec.class).idOf(experiment.data())
                + ". Samples come first, then rows and columns or steps, then features, prepared as in training.";
    }
}
