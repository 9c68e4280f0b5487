package org.kettenregel.backend.export;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.LayerOrder;
import org.kettenregel.backend.shape.Shape;

/**
 * Reads a network with its weights from an ONNX file: of ours the same layers under the same keys, of others what can be said in our layers. Activations
 * become part of the layer before them, images that come with features first are turned, and nodes that share weights become shared layers.
 */
public final class OnnxImport {

    /** Bytes of the largest file that is read. */
    public static final int MOST_BYTES = OnnxReader.MOST_BYTES;

    private static final int MOST_FEATURES = 1 << 24; // numbers of a sample

    /** What reads images with features first, so that an input which goes there lies so. */
    private static final Set<String> WINDOWS =
            Set.of("Conv", "ConvTranspose", "MaxPool", "AveragePool", "GlobalAveragePool", "BatchNormalization", "Resize");

    private final Reconstruction made;
    private final ImportedActivations activations;
    private final ImportedWindows windows;
    private final ImportedSums sums;
    private final ImportedShapes shapes;
    private final ImportedRecurrent recurrent;

    private OnnxImport(OnnxModel model) {
        made = new Reconstruction(model);
        activations = new ImportedActivations(made);
        windows = new ImportedWindows(made, activations);
        sums = new ImportedSums(made, activations);
        shapes = new ImportedShapes(made);
        recurrent = new ImportedRecurrent(made);
    }

    /** The whole file, from the position of the buffer to its limit. Throws {@link OnnxProblem} for anything that is no network of ours. */
    public static ImportedNetwork read(ByteBuffer file) {
        return new OnnxImport(OnnxReader.read(file)).network();
    }

    private ImportedNetwork network() {
        OnnxModel model = made.model();
        if (model.opset() < OnnxModel.OLDEST_OPSET) {
            throw new OnnxProblem("opset", OnnxModel.OLDEST_OPSET, model.opset());
        }
        Shape input = input();
        model.nodes().stream().filter(node -> node.type().equals("Constant")).forEach(shapes::constant); // nodes look ahead to those that read them
        for (OnnxNode node : model.nodes()) {
            if (!made.isFinished(node)) {
                add(node);
            }
        }
        List<Integer> outputs = outputs();
        List<Layer> layers = LayerOrder.answering(made.layers(), outputs.getFirst());
        return new ImportedNetwork(model.name(), input, layers, outputs.subList(1, outputs.size()), made.numbers());
    }

    private Shape input() {
        List<OnnxValue> inputs = made.model().inputs().stream().filter(value -> !made.weights().has(value.name())).toList();
        if (inputs.size() != 1) {
            throw new OnnxProblem("inputs", inputs.size());
        }
        OnnxValue value = inputs.getFirst();
        List<Long> sizes = value.sizes().isEmpty() ? List.of() : value.sizes().subList(1, value.sizes().size());
        double width = sizes.stream().mapToDouble(Long::doubleValue).reduce(1, (a, b) -> a * b);
        if (sizes.isEmpty() || sizes.size() > 3 || sizes.stream().anyMatch(size -> size < 1 || size > MOST_FEATURES) || width > MOST_FEATURES) {
            throw new OnnxProblem("input-sizes", value.name(), value.sizes(), MOST_FEATURES);
        }
        List<Integer> found = sizes.stream().map(Long::intValue).toList();
        boolean first = found.size() == 3 && made.readers(value.name()).stream().anyMatch(node -> WINDOWS.contains(node.type()));
        Shape shape = new Shape(true, first ? OnnxAxes.fromFirst(found) : found);
        made.input(value.name(), shape, first ? OnnxAxes.FIRST : OnnxAxes.LAST);
        return shape;
    }

    /** The layers that give them, that of the first one first. */
    private List<Integer> outputs() {
        List<Integer> outputs = new ArrayList<>();
        for (OnnxValue value : made.model().outputs()) {
            OnnxSignal signal = made.output(value.name()).orElseThrow(() -> new OnnxProblem("output-unknown", value.name()));
            if (signal.axes() != OnnxAxes.LAST || signal.reordered() || signal.whole()) {
                throw new OnnxProblem("output-axes", value.name());
            }
            outputs.add(signal.layer());
        }
        if (outputs.isEmpty() || outputs.contains(Layer.INPUT) || Set.copyOf(outputs).size() < outputs.size()) {
            throw new OnnxProblem("outputs", outputs.size());
        }
        return outputs;
    }

    private void add(OnnxNode node) {
        switch (node.type()) {
            case "Gemm" -> sums.gemm(node);
            case "MatMul" -> sums.product(node);
            case "BatchNormalization" -> sums.batchNormalization(node);
            case "LayerNormalization" -> sums.layerNormalization(node);
            case "PRelu" -> sums.prelu(node);
            case "Add", "Sum" -> sums.added(node);
            case "Mul" -> sums.multiplied(node);
            case "Concat" -> sums.concatenated(node);
            case "Gather" -> sums.embedding(node);
            case "Conv" -> windows.convolution(node);
            case "ConvTranspose" -> windows.transposed(node);
            case "MaxPool", "AveragePool" -> windows.pool(node);
            case "GlobalAveragePool" -> windows.global(node);
            case "Resize" -> windows.resize(node);
            case "RNN", "LSTM", "GRU" -> recurrent.add(node);
            case "Identity" -> shapes.same(node);
            case "Cast" -> shapes.cast(node);
            case "Dropout" -> shapes.dropout(node);
            case "Transpose" -> shapes.transpose(node);
            case "Flatten" -> shapes.flatten(node);
            case "Reshape" -> shapes.reshape(node);
            case "Slice" -> shapes.slice(node);
            case "Squeeze" -> shapes.squeeze(node);
            case "Relu", "Tanh", "Sigmoid", "Selu", "Gelu", "Mish", "Softplus", "LeakyRelu", "Elu", "Softmax", "Clip", "GreaterOrEqual" ->
                activations.alone(node);
            default -> throw new OnnxProblem("unknown-operator", node.title());
        }
    }
}
