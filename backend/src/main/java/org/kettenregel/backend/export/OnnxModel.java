package org.kettenregel.backend.export;

import java.util.List;
import java.util.Map;

/**
 * What an ONNX file holds, as far as it is used here: one graph of nodes, in an order in which each comes after what it reads.
 *
 * @param irVersion    of the file format
 * @param opset        the version of the operators; 0 where none is named
 * @param description  for people
 * @param initializers numbers that are known before anything is computed, by name
 */
record OnnxModel(
        long irVersion,
        long opset,
        String name,
        String description,
        List<OnnxNode> nodes,
        Map<String, OnnxTensor> initializers,
        List<OnnxValue> inputs,
        List<OnnxValue> outputs) {

    /** Read by onnxruntime 1.17 (2024) and all newer ones. */
    static final int IR_VERSION = 9;

    /** The first that has all our activations as operators: layer normalization came with 17, Mish with 18, GELU with 20. */
    static final int OPSET = 20;

    /** With operators before this one, axes of Squeeze and the like are written in another way. */
    static final int OLDEST_OPSET = 13;

    OnnxModel {
        nodes = List.copyOf(nodes);
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
    }
}
