package org.kettenregel.backend.export;

import java.util.List;
import org.kettenregel.backend.graph.Node;

/**
 * A value of an ONNX graph that depends on the samples, and what it is here.
 *
 * @param layer the layer that gives it, or the data
 * @param node  its last node, of which the sizes are known
 * @param axes  how the axes lie in the file
 * @param order for each number of a sample in the file its place in ours; empty where all stand at the same
 * @param whole whether the file has made whole numbers of it, as places of words are
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
record OnnxSignal(int layer, Node node, OnnxAxes axes, int[] order, boolean whole) {

    OnnxSignal(int layer, Node node, OnnxAxes axes) {
        this(layer, node, axes, new int[0], false);
    }

    /** Ours, of one sample. */
    List<Integer> sizes() {
        return node.shape().sizes();
    }

    int rank() {
        return sizes().size();
    }

    int features() {
        return sizes().getLast();
    }

    boolean reordered() {
        return order.length > 0;
    }

    OnnxSignal with(OnnxAxes others) {
        return new OnnxSignal(layer, node, others, order, whole);
    }

    OnnxSignal asWhole() {
        return new OnnxSignal(layer, node, axes, order, true);
    }

    /** What another layer gives that has changed no order. */
    OnnxSignal by(int other, Node last) {
        return new OnnxSignal(other, last, axes, order, false);
    }
}
