package org.kettenregel.backend.export;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A model while it is written: nodes are added one by one, and a value is transposed once where somebody reads its axes in another order. */
final class OnnxSketch {

    /** What a layer gives, under one name for each order of its axes that is there by now. */
    static final class Value {

        private final String key;
        private final int axes; // of a sample
        private final Map<OnnxAxes, String> names = new EnumMap<>(OnnxAxes.class);

        private Value(String key, int axes) {
            this.key = key;
            this.axes = axes;
        }

        int axes() {
            return axes;
        }

        /** An order that costs nothing. */
        OnnxAxes order() {
            return names.containsKey(OnnxAxes.LAST) ? OnnxAxes.LAST : OnnxAxes.FIRST;
        }
    }

    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, OnnxTensor> initializers = new LinkedHashMap<>();

    List<OnnxNode> nodes() {
        return nodes;
    }

    Map<String, OnnxTensor> initializers() {
        return initializers;
    }

    /** What comes into the graph under this name, with its axes as ours. */
    static Value input(String name, int axes) {
        Value value = new Value(name, axes);
        value.names.put(OnnxAxes.LAST, name);
        return value;
    }

    /** The name of a value whose axes lie in this order; transposes it where it is not there yet. */
    String read(Value value, OnnxAxes order) {
        OnnxAxes wanted = value.axes < 2 ? OnnxAxes.LAST : order;
        String there = value.names.get(wanted);
        if (there != null) {
            return there;
        }
        String target = name(value.key, value.axes, wanted);
        List<Long> axes = wanted == OnnxAxes.FIRST ? OnnxAxes.toFirst(value.axes) : OnnxAxes.toLast(value.axes);
        node(target + "/transpose", "Transpose", List.of(value.names.get(value.order())), target, Map.of("perm", new OnnxAttribute.Wholes(axes)));
        value.names.put(wanted, target);
        return target;
    }

    /** A name for what a layer gives with its axes in this order. */
    static String name(String key, int axes, OnnxAxes order) {
        return order == OnnxAxes.FIRST && axes > 1 ? key + "/features first" : key;
    }

    /** What the node of this layer has given under {@link #name}. */
    static Value output(String key, int axes, OnnxAxes order) {
        Value value = new Value(key, axes);
        value.names.put(axes > 1 ? order : OnnxAxes.LAST, name(key, axes, order));
        return value;
    }

    void node(String name, String type, List<String> inputs, String output, Map<String, OnnxAttribute> attributes) {
        nodes.add(new OnnxNode(name, type, inputs, List.of(output), attributes));
    }

    void node(String name, String type, List<String> inputs, String output) {
        node(name, type, inputs, output, Map.of());
    }

    /** With several outputs, some of them without a name because nobody reads them. */
    void node(OnnxNode node) {
        nodes.add(node);
    }

    /** Weights, once for all layers that share them; gives their name. */
    String weights(String name, float[] values, int... sizes) {
        initializers.putIfAbsent(name, OnnxTensor.Floats.of(values, sizes));
        return name;
    }

    /** Sizes, axes or places; gives their name. */
    String row(String name, Long... values) {
        initializers.put(name, OnnxTensor.Wholes.row(values));
        return name;
    }
}
