package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.LayerNormalization;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MultiplyLayer;
import org.kettenregel.backend.layer.PRelu;

/** Reads dense layers, normalization, embeddings, and layers that join others. */
final class ImportedSums {

    /** How a layer uses a matrix of the file; those that do so in different ways share nothing. */
    private static final String STRAIGHT = "straight";
    private static final String TURNED = "turned";

    private final Reconstruction made;
    private final ImportedActivations activations;

    ImportedSums(Reconstruction made, ImportedActivations activations) {
        this.made = made;
        this.activations = activations;
    }

    /** x W + b with W as ours, or turned. */
    void gemm(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        if (x.rank() != 1 || x.axes() != OnnxAxes.LAST || node.real("alpha", 1) != 1 || node.real("beta", 1) != 1) {
            throw new OnnxProblem("gemm", node.title(), x.node().shape());
        }
        node.requireWhole("transA", 0, 0);
        boolean turned = node.whole("transB", 0) != 0;
        int[] sizes = made.weights().sizes(node, 1, 2);
        int units = sizes[turned ? 0 : 1];
        float[] w = made.weights().floats(node, 1, turned ? List.of(units, x.features()) : List.of(x.features(), units));
        float[] weights = turned ? Reordered.turned(w, units, x.features()) : w;
        String bias = node.input(2).orElse("");
        Optional<float[]> biases = bias.isEmpty() ? Optional.empty() : Optional.of(row(node, 2, units));
        dense(node, x, weights, units, biases, List.of(node.need(1), bias, turned ? TURNED : STRAIGHT), node.output());
    }

    /** A row of so many numbers, also where it is written as a matrix of one row. */
    private float[] row(OnnxNode node, int place, int length) {
        OnnxTensor.Floats found = made.weights().floats(node, place);
        return found.sizes().equals(List.of(1L, (long) length)) ? found.values() : made.weights().floats(node, place, List.of(length));
    }

    void product(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        if (x.rank() > 2 || x.axes() != OnnxAxes.LAST) {
            throw new OnnxProblem("axes", node.title(), OnnxAxes.LAST, x.axes());
        }
        int units = made.weights().sizes(node, 1, 2)[1];
        float[] weights = made.weights().floats(node, 1, List.of(x.features(), units));
        Optional<OnnxNode> sum = made.onlyReader(node.output())
                .filter(next -> next.type().equals("Add") && next.inputs().size() == 2 && next.inputs().stream().anyMatch(made.weights()::has));
        if (sum.isPresent()) {
            int place = sum.get().inputs().getFirst().equals(node.output()) ? 1 : 0;
            made.finish(sum.get());
            dense(node, x, weights, units, Optional.of(row(sum.get(), place, units)), List.of(node.need(1), sum.get().need(place), STRAIGHT), sum.get().output());
        } else {
            dense(node, x, weights, units, Optional.empty(), List.of(node.need(1), "", STRAIGHT), node.output());
        }
    }

    private void dense(OnnxNode node, OnnxSignal x, float[] weights, int units, Optional<float[]> bias, List<String> names, String scores) {
        ImportedActivations.Found ending = activations.ending(scores, OnnxAxes.LAST, x.rank());
        Map<String, float[]> parts = new HashMap<>(Map.of("weights", x.reordered() ? Reordered.rowsTo(weights, x.order()) : weights));
        bias.ifPresent(values -> parts.put("bias", values));
        LayerSpec spec = made.refusing(node, () -> new Dense(units, ending.activation(), bias.isPresent(), new GlorotUniform()));
        List<String> shared = x.reordered() ? List.of() : names; // the same weights in another order are others here
        made.define(ending.output(), made.add(node, spec, List.of(x), OnnxAxes.LAST, parts, shared));
    }

    /** A part of a normalization: one number for each feature. */
    private float[] perFeature(OnnxNode node, int place, OnnxSignal x) {
        float[] values = made.weights().floats(node, place, List.of(x.features()));
        return x.reordered() ? Reordered.rowsTo(values, x.order()) : values;
    }

    void batchNormalization(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        if (x.rank() > 1 && x.axes() != OnnxAxes.FIRST || x.rank() == 1 && x.axes() != OnnxAxes.LAST && x.axes() != OnnxAxes.FIRST) {
            throw new OnnxProblem("axes", node.title(), OnnxAxes.FIRST, x.axes());
        }
        node.requireWhole("training_mode", 0, 0);
        LayerSpec spec = made.refusing(node, () -> new BatchNormalization(
                ImportedActivations.number(node.real("momentum", 0.9f)), ImportedActivations.number(node.real("epsilon", 1e-5f))));
        Map<String, float[]> parts = Map.of("scale", perFeature(node, 1, x), "shift", perFeature(node, 2, x),
                "mean", perFeature(node, 3, x), "variance", perFeature(node, 4, x));
        elementwise(node, spec, List.of(x), parts, List.of(node.need(1), node.need(2), node.need(3), node.need(4)));
    }

    void layerNormalization(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        long axis = node.whole("axis", -1);
        if (x.rank() > 1 && x.axes() != OnnxAxes.LAST || axis != -1 && axis != x.rank()) {
            throw new OnnxProblem("axes", node.title(), OnnxAxes.LAST, x.axes());
        }
        LayerSpec spec = made.refusing(node, () -> new LayerNormalization(ImportedActivations.number(node.real("epsilon", 1e-5f))));
        float[] scale = perFeature(node, 1, x);
        float[] shift = node.input(2).isPresent() ? perFeature(node, 2, x) : new float[scale.length];
        elementwise(node, spec, List.of(x), Map.of("scale", scale, "shift", shift), List.of(node.need(1), node.input(2).orElse("")));
    }

    /** A slope for each feature; one for all is given to each. */
    void prelu(OnnxNode node) {
        OnnxSignal x = made.signal(node, 0);
        OnnxTensor.Floats found = made.weights().floats(node, 1);
        List<Long> sizes = new ArrayList<>(List.of((long) x.features()));
        IntStream.range(1, x.axes() == OnnxAxes.FIRST ? x.rank() : 1).forEach(_ -> sizes.add(1L));
        boolean one = found.values().length == 1;
        if (!one && !found.sizes().equals(sizes)) {
            throw new OnnxProblem("weight-sizes", node.title(), node.need(1), sizes, found.sizes());
        }
        made.requireRoom(node, x.features());
        float[] slopes = new float[x.features()];
        IntStream.range(0, slopes.length).forEach(i -> slopes[i] = found.values()[one ? 0 : i]);
        elementwise(node, new PRelu(), List.of(x), Map.of("slope", x.reordered() ? Reordered.rowsTo(slopes, x.order()) : slopes),
                List.of(node.need(1), String.valueOf(x.features())));
    }

    /** What leaves every number where it is. */
    private void elementwise(OnnxNode node, LayerSpec spec, List<OnnxSignal> inputs, Map<String, float[]> parts, List<String> shared) {
        OnnxSignal x = inputs.getFirst();
        OnnxSignal last = made.add(node, spec, inputs, x.axes(), parts, x.reordered() ? List.of() : shared);
        made.define(node.output(), x.by(last.layer(), last.node()));
    }

    void added(OnnxNode node) {
        elementwise(node, new AddLayer(), alike(node, List.of(node)), Map.of(), List.of());
    }

    /** Factors of ours that were multiplied two at a time are one layer again. */
    void multiplied(OnnxNode node) {
        List<OnnxNode> chain = new ArrayList<>(List.of(node));
        int end = node.name().indexOf("/product");
        while (end > 0) {
            OnnxNode before = chain.getLast();
            Optional<OnnxNode> next = before.output(0).flatMap(made::onlyReader)
                    .filter(follower -> follower.type().equals("Mul") && follower.need(0).equals(before.output()) && !chain.contains(follower)
                            && follower.name().startsWith(node.name().substring(0, end)));
            if (next.isEmpty()) {
                break;
            }
            chain.add(next.get());
            made.finish(next.get());
        }
        elementwise(chain.getLast(), new MultiplyLayer(), alike(node, chain), Map.of(), List.of());
    }

    /** What several nodes read that are one layer, each the one before it as its first; all with their axes and numbers in the same order. */
    private List<OnnxSignal> alike(OnnxNode node, List<OnnxNode> chain) {
        List<OnnxSignal> inputs = new ArrayList<>();
        for (OnnxNode each : chain) {
            for (int place = each.equals(node) ? 0 : 1; place < each.inputs().size(); place++) {
                inputs.add(made.signal(each, place));
            }
        }
        if (inputs.isEmpty()) {
            throw new OnnxProblem("input-missing", node.title(), 1);
        }
        OnnxSignal first = inputs.getFirst();
        if (inputs.stream().anyMatch(input -> input.axes() != first.axes() || !Arrays.equals(input.order(), first.order()))) {
            throw new OnnxProblem("unlike", node.title());
        }
        return inputs;
    }

    void concatenated(OnnxNode node) {
        List<OnnxSignal> inputs = IntStream.range(0, node.inputs().size()).mapToObj(place -> made.signal(node, place)).toList();
        OnnxSignal first = inputs.isEmpty() ? made.signal(node, 0) : inputs.getFirst();
        long axis = node.whole("axis", Long.MIN_VALUE);
        boolean features = axis == first.axes().features(first.rank()) || axis < 0 && axis + first.rank() + 1 == first.axes().features(first.rank());
        if (!features || inputs.stream().anyMatch(input -> input.axes() != first.axes())) {
            throw new OnnxProblem("concat", node.title(), first.axes().features(first.rank()), axis);
        }
        OnnxSignal last = made.add(node, new ConcatenateLayer(), inputs, first.axes());
        made.define(node.output(), new OnnxSignal(last.layer(), last.node(), last.axes(), order(node, inputs), false));
    }

    /** One behind the other. */
    private int[] order(OnnxNode node, List<OnnxSignal> inputs) {
        if (inputs.stream().noneMatch(OnnxSignal::reordered)) {
            return new int[0];
        }
        long features = inputs.stream().mapToLong(OnnxSignal::features).sum();
        made.hold(node, features);
        int[] order = new int[(int) features];
        int from = 0;
        for (OnnxSignal input : inputs) {
            for (int i = 0; i < input.features(); i++) {
                order[from + i] = from + (input.reordered() ? input.order()[i] : i);
            }
            from += input.features();
        }
        return order;
    }

    void embedding(OnnxNode node) {
        OnnxSignal words = made.anySignal(node, 1);
        node.requireWhole("axis", 0, 0);
        if (words.rank() != 1 || words.reordered() || words.axes() != OnnxAxes.LAST) {
            throw new OnnxProblem("words", node.title(), words.node().shape());
        }
        int[] sizes = made.weights().sizes(node, 0, 2);
        LayerSpec spec = made.refusing(node, () -> new EmbeddingLayer(sizes[0], sizes[1]));
        made.define(node.output(), made.add(node, spec, List.of(words), OnnxAxes.LAST,
                Map.of("weights", made.weights().floats(node, 0).values()), List.of(node.need(0))));
    }
}
