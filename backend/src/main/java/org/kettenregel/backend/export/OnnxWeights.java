package org.kettenregel.backend.export;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;

/** The numbers that stand in a model: initializers and constants, and which of them layers share. */
final class OnnxWeights {

    private final Map<String, OnnxTensor> constants;

    OnnxWeights(Map<String, OnnxTensor> initializers) {
        this.constants = new HashMap<>(initializers);
    }

    void add(String name, OnnxTensor constant) {
        constants.put(name, constant);
    }

    boolean has(String name) {
        return constants.containsKey(name);
    }

    private OnnxTensor need(OnnxNode node, int place) {
        String name = node.need(place);
        return Optional.ofNullable(constants.get(name)).orElseThrow(() -> new OnnxProblem("not-constant", node.title(), name));
    }

    /** The numbers at this input, which have exactly these sizes. */
    float[] floats(OnnxNode node, int place, List<Integer> sizes) {
        OnnxTensor.Floats found = floats(node, place);
        if (!found.sizes().equals(sizes.stream().map(Integer::longValue).toList())) {
            throw new OnnxProblem("weight-sizes", node.title(), node.need(place), sizes, found.sizes());
        }
        return found.values();
    }

    OnnxTensor.Floats floats(OnnxNode node, int place) {
        return switch (need(node, place)) {
            case OnnxTensor.Floats floats -> floats;
            case OnnxTensor.Wholes _ -> throw new OnnxProblem("not-floats", node.title(), node.need(place));
        };
    }

    /** The sizes of the weights at this input, of which there are so many; all from 1 on. */
    int[] sizes(OnnxNode node, int place, int axes) {
        List<Long> sizes = floats(node, place).sizes();
        if (sizes.size() != axes || sizes.stream().anyMatch(size -> size < 1)) {
            throw new OnnxProblem("weight-axes", node.title(), node.need(place), axes, sizes);
        }
        return sizes.stream().mapToInt(Long::intValue).toArray();
    }

    /** Weights, or zeros where the input is left out. */
    float[] orZeros(OnnxNode node, int place, List<Integer> sizes) {
        return node.input(place).isPresent() ? floats(node, place, sizes) : new float[sizes.stream().reduce(1, (a, b) -> a * b)];
    }

    /** A single number. */
    float number(OnnxNode node, int place) {
        float[] values = floats(node, place).values();
        if (values.length != 1) {
            throw new OnnxProblem("weight-sizes", node.title(), node.need(place), List.of(), floats(node, place).sizes());
        }
        return values[0];
    }

    /** Whole numbers: sizes, axes, places. */
    List<Long> wholes(OnnxNode node, int place) {
        return switch (need(node, place)) {
            case OnnxTensor.Wholes wholes -> wholes.values();
            case OnnxTensor.Floats _ -> throw new OnnxProblem("not-wholes", node.title(), node.need(place));
        };
    }

    /** The one whole number. */
    long whole(OnnxNode node, int place) {
        List<Long> values = wholes(node, place);
        if (values.size() != 1) {
            throw new OnnxProblem("not-one", node.title(), node.need(place), values.size());
        }
        return values.getFirst();
    }

    /** Part of an array, as where several biases stand in one. */
    static float[] part(float[] values, int block, int length) {
        float[] part = new float[length];
        System.arraycopy(values, block * length, part, 0, length);
        return part;
    }

    /** Columns of a matrix, from one on. */
    static float[] columns(float[] values, int columns, int from, int count) {
        int rows = values.length / columns;
        float[] part = new float[rows * count];
        IntStream.range(0, rows).forEach(row -> System.arraycopy(values, row * columns + from, part, row * count, count));
        return part;
    }
}
