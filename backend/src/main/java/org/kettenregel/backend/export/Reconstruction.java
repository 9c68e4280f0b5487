package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.op.Input;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.backend.shape.ShapeMismatch;

/** The layers that have been made of an ONNX graph so far, with what each of its values is here. */
final class Reconstruction {

    private static final long MOST_NUMBERS = OnnxReader.MOST_BYTES / Float.BYTES; // as many as the largest file can hold, however often it names them
    private static final Pattern KEY = Pattern.compile("([a-z0-9-]+)#([1-9][0-9]{0,5})");

    private final OnnxModel model;
    private final OnnxWeights weights;
    private final GraphBuilder builder = new GraphBuilder();
    private final Map<String, OnnxSignal> signals = new HashMap<>();
    private final Map<String, List<OnnxNode>> uses = new HashMap<>();
    private final Set<String> outputs = new HashSet<>();
    private final Set<OnnxNode> done = new HashSet<>();
    private final List<Layer> layers = new ArrayList<>();
    private final Map<String, float[]> numbers = new LinkedHashMap<>();
    private final Map<List<Object>, Layer> owners = new HashMap<>();
    private final Set<Integer> ids = new HashSet<>();
    private long held;
    private int highest;

    Reconstruction(OnnxModel model) {
        this.model = model;
        this.weights = new OnnxWeights(model.initializers());
        model.outputs().forEach(output -> outputs.add(output.name()));
        for (OnnxNode node : model.nodes()) {
            node.inputs().stream().distinct().forEach(input -> uses.computeIfAbsent(input, _ -> new ArrayList<>()).add(node));
            highest = Math.max(highest, idOf(node, "").orElse(0));
        }
    }

    OnnxModel model() {
        return model;
    }

    OnnxWeights weights() {
        return weights;
    }

    List<Layer> layers() {
        return layers;
    }

    Map<String, float[]> numbers() {
        return numbers;
    }

    /** The number in a name that is a key of ours, of the given kind or of any. */
    private static OptionalInt idOf(OnnxNode node, String kind) {
        Matcher key = KEY.matcher(node.name());
        return key.matches() && (kind.isEmpty() || key.group(1).equals(kind)) ? OptionalInt.of(Integer.parseInt(key.group(2))) : OptionalInt.empty();
    }

    /** Whether a node is a layer of its own by its name, so that it ends no other one. */
    static boolean standsAlone(OnnxNode node) {
        return idOf(node, "activation").isPresent();
    }

    /* ---- values ---- */

    void input(String name, Shape shape, OnnxAxes axes) {
        Node node = builder.in("input").source("x", new Input(shape));
        define(name, new OnnxSignal(Layer.INPUT, node, axes));
    }

    void define(String name, OnnxSignal signal) {
        if (signals.put(name, signal) != null || weights.has(name)) {
            throw new OnnxProblem("name-twice", name);
        }
    }

    OnnxSignal signal(OnnxNode node, int place) {
        OnnxSignal signal = anySignal(node, place);
        if (signal.whole()) {
            throw new OnnxProblem("whole-numbers", node.title());
        }
        return signal;
    }

    /** Also one of whole numbers. */
    OnnxSignal anySignal(OnnxNode node, int place) {
        String name = node.need(place);
        return Optional.ofNullable(signals.get(name))
                .orElseThrow(() -> new OnnxProblem(weights.has(name) ? "not-signal" : "unknown-value", node.title(), name));
    }

    /** A value whose axes lie so and whose numbers have the order of ours. */
    OnnxSignal signal(OnnxNode node, int place, OnnxAxes axes) {
        OnnxSignal signal = signal(node, place);
        if (signal.reordered() || signal.axes() != axes && signal.rank() > 1 || signal.rank() == 1 && !isRow(signal)) {
            throw new OnnxProblem("axes", node.title(), axes, signal.axes());
        }
        return signal;
    }

    private static boolean isRow(OnnxSignal signal) {
        return signal.axes() == OnnxAxes.LAST || signal.axes() == OnnxAxes.FIRST;
    }

    Optional<OnnxSignal> output(String name) {
        return Optional.ofNullable(signals.get(name));
    }

    /* ---- nodes ---- */

    /** Those that read a value; none where it is also an output of the graph, because then it is a result of its own. */
    List<OnnxNode> readers(String value) {
        return outputs.contains(value) ? List.of() : uses.getOrDefault(value, List.of());
    }

    /** The one node that reads a value. */
    Optional<OnnxNode> onlyReader(String value) {
        List<OnnxNode> readers = readers(value);
        return readers.size() == 1 ? Optional.of(readers.getFirst()) : Optional.empty();
    }

    /** A node that has been understood together with one before it. */
    void finish(OnnxNode node) {
        done.add(node);
    }

    boolean isFinished(OnnxNode node) {
        return done.contains(node);
    }

    /* ---- layers ---- */

    /** What a record says no to is a mistake of the file. */
    <T> T refusing(OnnxNode at, Supplier<T> made) {
        try {
            return made.get();
        } catch (ShapeMismatch | IllegalArgumentException refused) {
            throw new OnnxProblem("layer-refused", at.title(), String.valueOf(refused.getMessage()));
        }
    }

    /** A layer without weights. */
    OnnxSignal add(OnnxNode at, LayerSpec spec, List<OnnxSignal> inputs, OnnxAxes axes) {
        return add(at, spec, inputs, axes, Map.of(), List.of());
    }

    /**
     * @param parts  weights by their part, each for its own
     * @param shared names of these weights in the file, by which another layer with the same is found; empty where none are shared
     */
    OnnxSignal add(OnnxNode at, LayerSpec spec, List<OnnxSignal> inputs, OnnxAxes axes, Map<String, float[]> parts, List<String> shared) {
        if (layers.size() == Experiment.MOST_LAYERS) {
            throw new OnnxProblem("too-many-layers", Experiment.MOST_LAYERS);
        }
        Optional<Layer> owner = shared.isEmpty() ? Optional.empty() : Optional.ofNullable(owners.get(List.of(spec, shared)));
        LayerSpec own = owner.<LayerSpec>map(layer -> new SharedLayer(layer.id())).orElse(spec);
        List<Integer> read = inputs.stream().map(OnnxSignal::layer).toList();
        Layer layer = refusing(at, () -> new Layer(id(at, own), own, read));
        int before = builder.nodes().size();
        Node last = refusing(at, () -> spec.build(builder.in(layer.key(), owner.orElse(layer).key()), inputs.stream().map(OnnxSignal::node).toList()));
        if (owner.isEmpty()) {
            keep(at, builder.nodes().subList(before, builder.nodes().size()), parts);
            owners.put(List.of(spec, shared), layer);
        }
        layers.add(layer);
        return new OnnxSignal(layer.id(), last, axes);
    }

    /** Refuses more numbers for each feature or weight than there may be in all; asked before they are made. */
    void requireRoom(OnnxNode at, long more) {
        if (held + more > MOST_NUMBERS) {
            throw new OnnxProblem("too-many-numbers", at.title(), MOST_NUMBERS, held + more);
        }
    }

    /** Counts numbers that stay until the whole network is read. */
    void hold(OnnxNode at, long numbers) {
        requireRoom(at, numbers);
        held += numbers;
    }

    private void keep(OnnxNode at, List<Node> added, Map<String, float[]> parts) {
        for (Node node : added) {
            if (node.op() instanceof Parameter) {
                float[] values = parts.get(node.scope().part());
                if (values == null || values.length != node.shape().width()) {
                    throw new OnnxProblem("weight-sizes", at.title(), node.scope().part(), node.shape(), values == null ? 0 : values.length);
                }
                hold(at, values.length);
                numbers.put(node.scope().toString(), values);
            }
        }
    }

    /** The number that the file knows the layer by, where it is one of ours. */
    private int id(OnnxNode at, LayerSpec spec) {
        int named = idOf(at, Catalog.of(LayerSpec.class).idOf(spec)).orElse(0);
        int id = named > 0 && !ids.contains(named) ? named : ++highest;
        ids.add(id);
        return id;
    }
}
