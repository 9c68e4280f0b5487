package org.kettenregel.backend.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.SimpleRnn;

/**
 * Recurrent layers as single ONNX nodes. Theirs have a row of weights for each unit, the gates of an LSTM in the order input, output, forget, candidate
 * and those of a GRU in the order update, reset, candidate; and two biases, of which the second is zero here.
 */
final class OnnxRecurrent {

    /** For each gate of ONNX, where it is in ours: input, forget, candidate, output. */
    private static final int[] LSTM_GATES = {0, 3, 1, 2};

    private final OnnxSketch sketch;
    private final Map<String, float[]> weights;

    OnnxRecurrent(OnnxSketch sketch, Map<String, float[]> weights) {
        this.sketch = sketch;
        this.weights = weights;
    }

    /** Where a layer stands: what it reads, (n, steps, features), and whose weights it uses. */
    record Place(String key, String owner, OnnxSketch.Value x, int features) {}

    OnnxSketch.Value add(Place place, SimpleRnn layer) {
        float[] input = Reordered.turned(of(place, "input weights"), place.features(), layer.units());
        float[] recurrent = Reordered.turned(of(place, "recurrent weights"), layer.units(), layer.units());
        return add("RNN", place, layer.units(), layer.everyStep(), input, recurrent, of(place, "bias"), Map.of());
    }

    OnnxSketch.Value add(Place place, Lstm layer) {
        int columns = 4 * layer.units();
        float[] input = Reordered.blocks(Reordered.turned(of(place, "input weights"), place.features(), columns), LSTM_GATES);
        float[] recurrent = Reordered.blocks(Reordered.turned(of(place, "recurrent weights"), layer.units(), columns), LSTM_GATES);
        float[] bias = Reordered.joined(
                of(place, "input gate bias"), of(place, "output gate bias"), of(place, "forget gate bias"), of(place, "candidate bias"));
        return add("LSTM", place, layer.units(), layer.everyStep(), input, recurrent, bias, Map.of());
    }

    OnnxSketch.Value add(Place place, Gru layer) {
        int units = layer.units();
        float[] input = Reordered.turned(of(place, "input weights"), place.features(), 3 * units);
        float[] recurrent = Reordered.joined(
                Reordered.turned(of(place, "recurrent weights of the gates"), units, 2 * units),
                Reordered.turned(of(place, "recurrent weights of the candidate"), units, units));
        float[] bias = Reordered.joined(of(place, "update gate bias"), of(place, "reset gate bias"), of(place, "candidate bias"));
        return add("GRU", place, units, layer.everyStep(), input, recurrent, bias, Map.of("linear_before_reset", new OnnxAttribute.Whole(0)));
    }

    private OnnxSketch.Value add(
            String type, Place place, int units, boolean everyStep, float[] input, float[] recurrent, float[] bias, Map<String, OnnxAttribute> more) {
        String key = place.key();
        String steps = key + "/steps first";
        sketch.node(steps, "Transpose", List.of(sketch.read(place.x(), OnnxAxes.LAST)), steps, Map.of("perm", new OnnxAttribute.Wholes(OnnxAxes.SWAP)));
        int columns = bias.length;
        String w = sketch.weights(place.owner() + "/W", input, 1, columns, place.features());
        String r = sketch.weights(place.owner() + "/R", recurrent, 1, columns, units);
        String b = sketch.weights(place.owner() + "/B", Reordered.joined(bias, new float[columns]), 1, 2 * columns);
        Map<String, OnnxAttribute> attributes = new HashMap<>(more);
        attributes.put("hidden_size", new OnnxAttribute.Whole(units));
        String memory = key + "/memory";
        List<String> outputs = everyStep ? List.of(memory) : List.of("", memory);
        sketch.node(new OnnxNode(key, type, List.of(steps, w, r, b), outputs, attributes));
        if (everyStep) {
            String each = key + "/every step";
            sketch.node(each, "Squeeze", List.of(memory, sketch.row(key + "/directions", 1L)), each);
            sketch.node(key + "/samples first", "Transpose", List.of(each), key, Map.of("perm", new OnnxAttribute.Wholes(OnnxAxes.SWAP)));
        } else {
            sketch.node(key + "/last step", "Squeeze", List.of(memory, sketch.row(key + "/directions", 0L)), key);
        }
        return OnnxSketch.output(key, everyStep ? 2 : 1, OnnxAxes.LAST);
    }

    private float[] of(Place place, String part) {
        return weights.get(place.owner() + "/" + part);
    }
}
