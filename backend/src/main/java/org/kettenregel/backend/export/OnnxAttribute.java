package org.kettenregel.backend.export;

import java.util.List;

/** A setting of an ONNX node. */
sealed interface OnnxAttribute {

    record Whole(long value) implements OnnxAttribute {}

    record Real(float value) implements OnnxAttribute {}

    record Text(String value) implements OnnxAttribute {}

    record Wholes(List<Long> values) implements OnnxAttribute {

        public Wholes {
            values = List.copyOf(values);
        }
    }

    record Numbers(OnnxTensor value) implements OnnxAttribute {}

    /** Of a kind that nothing here reads: lists of texts, graphs inside of graphs. */
    record Other() implements OnnxAttribute {}
}
