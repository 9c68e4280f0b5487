package org.kettenregel.backend.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.SimpleRnn;

/** Reads recurrent layers: forward through the steps, with memories that begin at zero and the usual functions. */
final class ImportedRecurrent {

    /** For each gate of ours (input, forget, candidate, output), where it is in ONNX. */
    private static final int[] LSTM_GATES = {0, 2, 3, 1};

    private final Reconstruction made;

    ImportedRecurrent(Reconstruction made) {
        this.made = made;
    }

    void add(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        if (x.rank() != 2 || x.axes() != OnnxAxes.STEPS_FIRST) {
            throw new OnnxProblem("axes", node.title(), OnnxAxes.STEPS_FIRST, x.axes());
        }
        requireUsual(node);
        int gates = switch (node.type()) {
            case "LSTM" -> 4;
            case "GRU" -> 3;
            default -> 1;
        };
        int units = made.weights().sizes(node, 2, 3)[2];
        int columns = Math.multiplyExact(gates, units);
        float[] w = Reordered.turned(made.weights().floats(node, 1, List.of(1, columns, x.features())), columns, x.features());
        float[] r = Reordered.turned(made.weights().floats(node, 2, List.of(1, columns, units)), columns, units);
        float[] biases = made.weights().orZeros(node, 3, List.of(1, 2 * columns));
        float[] bias = new float[columns];
        for (int i = 0; i < columns; i++) {
            bias[i] = biases[i] + biases[columns + i];
        }
        finish(node, x, units, parts(node, units, w, r, bias));
    }

    private static void requireUsual(OnnxNode node) {
        boolean attributes = node.text("direction", "forward").equals("forward") && !node.attributes().containsKey("activations")
                && !node.attributes().containsKey("clip") && node.whole("input_forget", 0) == 0 && node.whole("layout", 0) == 0
                && node.whole("linear_before_reset", 0) == 0;
        boolean inputs = node.inputs().stream().skip(4).allMatch(String::isEmpty);
        boolean outputs = node.output(2).isEmpty() && node.output(0).isEmpty() != node.output(1).isEmpty();
        if (!attributes || !inputs || !outputs) {
            throw new OnnxProblem("recurrent", node.title());
        }
    }

    /** @param w (features, columns), r (units, columns), with the gates as in ONNX */
    private static Map<String, float[]> parts(OnnxNode node, int units, float[] w, float[] r, float[] bias) {
        Map<String, float[]> parts = new HashMap<>();
        switch (node.type()) {
            case "LSTM" -> {
                parts.put("input weights", columnBlocks(w, units, LSTM_GATES));
                parts.put("recurrent weights", columnBlocks(r, units, LSTM_GATES));
                parts.put("input gate bias", OnnxWeights.part(bias, 0, units));
                parts.put("output gate bias", OnnxWeights.part(bias, 1, units));
                parts.put("forget gate bias", OnnxWeights.part(bias, 2, units));
                parts.put("candidate bias", OnnxWeights.part(bias, 3, units));
            }
            case "GRU" -> {
                parts.put("input weights", w);
                parts.put("recurrent weights of the gates", OnnxWeights.columns(r, 3 * units, 0, 2 * units));
                parts.put("recurrent weights of the candidate", OnnxWeights.columns(r, 3 * units, 2 * units, units));
                parts.put("update gate bias", OnnxWeights.part(bias, 0, units));
                parts.put("reset gate bias", OnnxWeights.part(bias, 1, units));
                parts.put("candidate bias", OnnxWeights.part(bias, 2, units));
            }
            default -> parts.putAll(Map.of("input weights", w, "recurrent weights", r, "bias", bias));
        }
        return parts;
    }

    /** Blocks of columns in another order. */
    private static float[] columnBlocks(float[] values, int units, int... order) {
        int columns = units * order.length;
        int rows = values.length / columns;
        return Reordered.turned(Reordered.blocks(Reordered.turned(values, rows, columns), order), columns, rows);
    }

    private void finish(OnnxNode node, OnnxSignal x, int units, Map<String, float[]> parts) {
        Optional<String> every = node.output(0);
        LayerSpec spec = made.refusing(node, () -> switch (node.type()) {
            case "LSTM" -> new Lstm(units, every.isPresent());
            case "GRU" -> new Gru(units, every.isPresent());
            default -> new SimpleRnn(units, every.isPresent());
        });
        List<String> names = List.of(node.need(1), node.need(2), node.input(3).orElse(""));
        made.define(every.orElseGet(() -> node.output(1).orElseThrow()),
                made.add(node, spec, List.of(x), every.isPresent() ? OnnxAxes.STEPS_AND_DIRECTIONS : OnnxAxes.DIRECTIONS, parts, names));
    }
}
