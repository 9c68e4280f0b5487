package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerNormalization;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.PRelu;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.kernels.WindowShape;

/** Writes the layers of a network as ONNX nodes, each layer as one node under its key, with others around it where it takes more. */
final class OnnxLayers {

    private final OnnxSketch sketch;
    private final Experiment experiment;
    private final Map<String, float[]> weights;
    private final OnnxActivations activations;
    private final OnnxRecurrent recurrent;

    OnnxLayers(OnnxSketch sketch, Experiment experiment, Map<String, float[]> weights) {
        this.sketch = sketch;
        this.experiment = experiment;
        this.weights = weights;
        this.activations = new OnnxActivations(sketch);
        this.recurrent = new OnnxRecurrent(sketch, weights);
    }

    /**
     * One layer in its place.
     *
     * @param owner key of the layer whose weights it uses
     * @param from  sizes of a sample of its first input
     * @param to    those of what it gives
     */
    private record Place(String key, String owner, List<OnnxSketch.Value> inputs, Shape from, Shape to) {

        private OnnxSketch.Value x() {
            return inputs.getFirst();
        }

        private int features() {
            return from.sizes().getLast();
        }

        private int axes() {
            return to.sizes().size();
        }

        private OnnxRecurrent.Place sequence() {
            return new OnnxRecurrent.Place(key, owner, x(), features());
        }
    }

    OnnxSketch.Value add(Layer layer, List<OnnxSketch.Value> inputs, Shape from, Shape to) {
        Place place = new Place(layer.key(), experiment.ownerOf(layer).key(), inputs, from, to);
        return switch (experiment.specOf(layer)) {
            case Dense dense -> dense(place, dense);
            case Conv2D conv -> convolution(place, conv);
            case TransposedConvolution conv -> transposed(place, conv);
            case MaxPooling pool -> first(place, "MaxPool",
                    OnnxImages.attributes(OnnxImages.image(from.sizes()), pool.size(), pool.stride(), 1, pool.padding()));
            case AveragePooling pool -> first(place, "AveragePool",
                    OnnxImages.attributes(OnnxImages.image(from.sizes()), pool.size(), pool.stride(), 1, pool.padding()));
            case GlobalAveragePooling _ -> globalAverage(place);
            case Upsampling upsampling -> upsampling(place, upsampling);
            case BatchNormalization norm -> first(place, "BatchNormalization",
                    Map.of("epsilon", new OnnxAttribute.Real((float) norm.epsilon()), "momentum", new OnnxAttribute.Real((float) norm.momentum())),
                    row(place, "scale"), row(place, "shift"), row(place, "mean"), row(place, "variance"));
            case LayerNormalization norm -> last(place, "LayerNormalization",
                    Map.of("axis", new OnnxAttribute.Whole(-1), "epsilon", new OnnxAttribute.Real((float) norm.epsilon())),
                    row(place, "scale"), row(place, "shift"));
            case PRelu _ -> last(place, "PRelu", Map.of(), row(place, "slope"));
            case ActivationLayer alone -> activation(place, alone.activation());
            case DropoutLayer dropout -> same(place, "Dropout", sketch.weights(place.key() + "/ratio", new float[] {(float) dropout.rate()}));
            case NoiseLayer _, Augmentation _ -> same(place, "Identity");
            case Flatten _ -> last(place, "Flatten", Map.of("axis", new OnnxAttribute.Whole(1)));
            case ReshapeLayer _ -> last(place, "Reshape", Map.of(), sketch.row(
                    place.key() + "/sizes", Stream.concat(Stream.of(0L), to.sizes().stream().map(Integer::longValue)).toArray(Long[]::new)));
            case SliceLayer slice -> slice(place, slice);
            case AddLayer _ -> joined(place, inputs.size() == 2 ? "Add" : "Sum", Map.of());
            case MultiplyLayer _ -> multiplied(place);
            case ConcatenateLayer _ -> joined(place, "Concat", Map.of("axis", new OnnxAttribute.Whole(order(inputs).features(place.axes()))));
            case EmbeddingLayer embedding -> embedding(place, embedding);
            case SimpleRnn rnn -> recurrent.add(place.sequence(), rnn);
            case Lstm lstm -> recurrent.add(place.sequence(), lstm);
            case Gru gru -> recurrent.add(place.sequence(), gru);
            case ExpressionLayer _ -> throw new OnnxProblem("expression");
            case SharedLayer _ -> throw new IllegalStateException("a shared layer is written as the layer it shares");
        };
    }

    private float[] of(Place place, String part) {
        return weights.get(place.owner() + "/" + part);
    }

    /** A parameter that is the same for ONNX. */
    private String weights(Place place, String part, int... sizes) {
        return sketch.weights(place.owner() + "/" + part, of(place, part), sizes);
    }

    private String row(Place place, String part) {
        return weights(place, part, of(place, part).length);
    }

    private OnnxSketch.Value node(Place place, String type, OnnxAxes order, List<String> inputs, Map<String, OnnxAttribute> attributes) {
        sketch.node(place.key(), type, inputs, OnnxSketch.name(place.key(), place.axes(), order), attributes);
        return OnnxSketch.output(place.key(), place.axes(), order);
    }

    private OnnxSketch.Value last(Place place, String type, Map<String, OnnxAttribute> attributes, String... more) {
        return node(place, type, OnnxAxes.LAST, with(sketch.read(place.x(), OnnxAxes.LAST), more), attributes);
    }

    private OnnxSketch.Value first(Place place, String type, Map<String, OnnxAttribute> attributes, String... more) {
        return node(place, type, OnnxAxes.FIRST, with(sketch.read(place.x(), OnnxAxes.FIRST), more), attributes);
    }

    /** In the order in which the input is there. */
    private OnnxSketch.Value same(Place place, String type, String... more) {
        return node(place, type, place.x().order(), with(sketch.read(place.x(), place.x().order()), more), Map.of());
    }

    private static List<String> with(String x, String... more) {
        return Stream.concat(Stream.of(x), Stream.of(more)).toList();
    }

    private OnnxSketch.Value activation(Place place, Activation activation) {
        OnnxAxes order = place.x().order();
        activations.add(activation, place.key(), sketch.read(place.x(), order), OnnxSketch.name(place.key(), place.axes(), order), order.features(place.axes()));
        return OnnxSketch.output(place.key(), place.axes(), order);
    }

    /** The activation behind the node that has given {@code before}; a linear one adds none, so that node has to give the layer's own name. */
    private OnnxSketch.Value ending(Place place, Activation activation, OnnxAxes order) {
        if (!(activation instanceof Linear)) {
            activations.add(activation, place.key() + "/activation", scores(place, activation, order),
                    OnnxSketch.name(place.key(), place.axes(), order), order.features(place.axes()));
        }
        return OnnxSketch.output(place.key(), place.axes(), order);
    }

    /** What a layer gives before its activation. */
    private static String scores(Place place, Activation activation, OnnxAxes order) {
        return activation instanceof Linear ? OnnxSketch.name(place.key(), place.axes(), order) : place.key() + "/scores";
    }

    private OnnxSketch.Value dense(Place place, Dense dense) {
        String x = sketch.read(place.x(), OnnxAxes.LAST);
        String w = weights(place, "weights", place.features(), dense.units());
        String scores = scores(place, dense.activation(), OnnxAxes.LAST);
        if (place.from().sizes().size() == 1) {
            sketch.node(place.key(), "Gemm", dense.bias() ? List.of(x, w, row(place, "bias")) : List.of(x, w), scores);
        } else {
            String product = dense.bias() ? place.key() + "/product" : scores;
            sketch.node(place.key(), "MatMul", List.of(x, w), product);
            if (dense.bias()) {
                sketch.node(place.key() + "/bias", "Add", List.of(product, row(place, "bias")), scores);
            }
        }
        return ending(place, dense.activation(), OnnxAxes.LAST);
    }

    private OnnxSketch.Value convolution(Place place, Conv2D conv) {
        List<Integer> sizes = List.of(conv.kernel(), conv.kernel(), place.features(), conv.filters());
        String w = sketch.weights(place.owner() + "/weights", Reordered.axes(of(place, "weights"), sizes, 3, 2, 0, 1),
                conv.filters(), place.features(), conv.kernel(), conv.kernel());
        return convolution(place, "Conv", w, conv.bias(), conv.activation(), OnnxImages.attributes(
                OnnxImages.image(place.from().sizes()), conv.kernel(), conv.stride(), conv.dilation(), conv.padding()));
    }

    private OnnxSketch.Value transposed(Place place, TransposedConvolution conv) {
        List<Integer> sizes = List.of(conv.kernel(), conv.kernel(), conv.filters(), place.features());
        String w = sketch.weights(place.owner() + "/weights", Reordered.axes(of(place, "weights"), sizes, 3, 2, 0, 1),
                place.features(), conv.filters(), conv.kernel(), conv.kernel());
        WindowShape window = OnnxImages.transposed(
                OnnxImages.image(place.from().sizes()), conv.filters(), conv.kernel(), conv.stride(), conv.padding());
        return convolution(place, "ConvTranspose", w, conv.bias(), conv.activation(), OnnxImages.transposed(window, conv.padding()));
    }

    private OnnxSketch.Value convolution(
            Place place, String type, String w, boolean bias, Activation activation, Map<String, OnnxAttribute> attributes) {
        String x = sketch.read(place.x(), OnnxAxes.FIRST);
        sketch.node(place.key(), type, bias ? List.of(x, w, row(place, "bias")) : List.of(x, w), scores(place, activation, OnnxAxes.FIRST), attributes);
        return ending(place, activation, OnnxAxes.FIRST);
    }

    private OnnxSketch.Value globalAverage(Place place) {
        String cells = place.key() + "/cells";
        sketch.node(place.key(), "GlobalAveragePool", List.of(sketch.read(place.x(), OnnxAxes.FIRST)), cells);
        sketch.node(place.key() + "/flat", "Flatten", List.of(cells), place.key(), Map.of("axis", new OnnxAttribute.Whole(1)));
        return OnnxSketch.output(place.key(), 1, OnnxAxes.LAST);
    }

    private OnnxSketch.Value upsampling(Place place, Upsampling layer) {
        String factors = sketch.weights(place.key() + "/factors", new float[] {1, 1, layer.factor(), layer.factor()}, 4);
        return node(place, "Resize", OnnxAxes.FIRST, List.of(sketch.read(place.x(), OnnxAxes.FIRST), "", factors), Map.of(
                "mode", new OnnxAttribute.Text("nearest"), "nearest_mode", new OnnxAttribute.Text("floor"),
                "coordinate_transformation_mode", new OnnxAttribute.Text("asymmetric")));
    }

    private OnnxSketch.Value slice(Place place, SliceLayer slice) {
        return same(place, "Slice", sketch.row(place.key() + "/from", (long) slice.from()), sketch.row(place.key() + "/to", (long) slice.to()),
                sketch.row(place.key() + "/axis", (long) place.x().order().features(place.axes())));
    }

    /** That of the first input. */
    private static OnnxAxes order(List<OnnxSketch.Value> inputs) {
        return inputs.getFirst().order();
    }

    private List<String> read(List<OnnxSketch.Value> inputs) {
        OnnxAxes order = order(inputs);
        List<String> names = new ArrayList<>();
        inputs.forEach(input -> names.add(sketch.read(input, order)));
        return names;
    }

    private OnnxSketch.Value joined(Place place, String type, Map<String, OnnxAttribute> attributes) {
        return node(place, type, order(place.inputs()), read(place.inputs()), attributes);
    }

    /** ONNX multiplies two at a time. */
    private OnnxSketch.Value multiplied(Place place) {
        List<String> factors = read(place.inputs());
        if (factors.size() == 1) {
            return same(place, "Identity");
        }
        String product = factors.getFirst();
        for (int i = 1; i < factors.size() - 1; i++) {
            String next = place.key() + "/product" + i;
            sketch.node(next, "Mul", List.of(product, factors.get(i)), next);
            product = next;
        }
        return node(place, "Mul", order(place.inputs()), List.of(product, factors.getLast()), Map.of());
    }

    private OnnxSketch.Value embedding(Place place, EmbeddingLayer embedding) {
        String words = place.key() + "/words";
        sketch.node(words, "Cast", List.of(sketch.read(place.x(), OnnxAxes.LAST)), words, Map.of("to", new OnnxAttribute.Whole(OnnxWriter.INT64)));
        String table = weights(place, "weights", embedding.vocabulary(), embedding.features());
        return node(place, "Gather", OnnxAxes.LAST, List.of(table, words), Map.of("axis", new OnnxAttribute.Whole(0)));
    }
}
