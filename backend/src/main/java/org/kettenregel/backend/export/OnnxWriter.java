package org.kettenregel.backend.export;

import java.util.TreeMap;

/** An ONNX model as a message, with the field numbers of onnx.proto3. */
final class OnnxWriter {

    static final int FLOAT = 1;
    static final int INT64 = 7;

    /** What the axis of samples is called. */
    static final String SAMPLES = "n";

    private static final String PRODUCER = "Kettenregel";

    private OnnxWriter() {}

    static WireMessage message(OnnxModel model) {
        return new WireMessage()
                .whole(1, model.irVersion())
                .text(2, PRODUCER)
                .text(6, model.description())
                .message(7, graph(model))
                .message(8, new WireMessage().text(1, "").whole(2, model.opset()));
    }

    private static WireMessage graph(OnnxModel model) {
        WireMessage graph = new WireMessage();
        model.nodes().forEach(node -> graph.message(1, node(node)));
        graph.text(2, model.name());
        model.initializers().forEach((name, tensor) -> graph.message(5, tensor(name, tensor)));
        model.inputs().forEach(value -> graph.message(11, value(value)));
        model.outputs().forEach(value -> graph.message(12, value(value)));
        return graph;
    }

    private static WireMessage node(OnnxNode node) {
        WireMessage message = new WireMessage();
        node.inputs().forEach(name -> message.text(1, name));
        node.outputs().forEach(name -> message.text(2, name));
        message.text(3, node.name()).text(4, node.type());
        new TreeMap<>(node.attributes()).forEach((name, attribute) -> message.message(5, attribute(name, attribute)));
        return message;
    }

    private static WireMessage attribute(String name, OnnxAttribute attribute) {
        WireMessage message = new WireMessage().text(1, name);
        return switch (attribute) {
            case OnnxAttribute.Real(float value) -> message.real(2, value).whole(20, 1);
            case OnnxAttribute.Whole(long value) -> message.whole(3, value).whole(20, 2);
            case OnnxAttribute.Text(String value) -> message.text(4, value).whole(20, 3);
            case OnnxAttribute.Numbers(OnnxTensor value) -> message.message(5, tensor("", value)).whole(20, 4);
            case OnnxAttribute.Wholes wholes -> {
                wholes.values().forEach(value -> message.whole(8, value));
                yield message.whole(20, 7);
            }
            case OnnxAttribute.Other _ -> throw new IllegalStateException(name + ": an attribute that is not understood is not written");
        };
    }

    private static WireMessage tensor(String name, OnnxTensor tensor) {
        WireMessage message = new WireMessage();
        tensor.sizes().forEach(size -> message.whole(1, size));
        return switch (tensor) {
            case OnnxTensor.Floats floats -> message.whole(2, FLOAT).text(8, name).floats(9, floats.values());
            case OnnxTensor.Wholes wholes -> message.whole(2, INT64).text(8, name).longs(9, wholes.values());
        };
    }

    private static WireMessage value(OnnxValue value) {
        WireMessage shape = new WireMessage();
        value.sizes().forEach(size -> shape.message(1, size == OnnxValue.ANY ? new WireMessage().text(2, SAMPLES) : new WireMessage().whole(1, size)));
        WireMessage tensor = new WireMessage().whole(1, FLOAT).message(2, shape);
        return new WireMessage().text(1, value.name()).message(2, new WireMessage().message(1, tensor));
    }
}
