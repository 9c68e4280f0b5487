package org.kettenregel.backend.export;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the messages of an ONNX file, with the field numbers of onnx.proto3; throws {@link OnnxProblem} for whatever is no such file. */
final class OnnxReader {

    /** So many parameters as a session may have, at four bytes, and room for names. */
    static final int MOST_BYTES = 100 << 20;

    private static final int MOST_NODES = 4096;
    private static final int MOST_NAMES = 64; // inputs or outputs of a node
    private static final int MOST_ATTRIBUTES = 16;
    private static final int MOST_SETTINGS = 64; // numbers in one attribute

    private final List<OnnxNode> nodes = new ArrayList<>();
    private final Map<String, OnnxTensor> initializers = new LinkedHashMap<>();
    private final List<OnnxValue> inputs = new ArrayList<>();
    private final List<OnnxValue> outputs = new ArrayList<>();
    private String name = "";
    private boolean hasGraph;

    private OnnxReader() {}

    static OnnxModel read(ByteBuffer bytes) {
        if (bytes.remaining() > MOST_BYTES) {
            throw new OnnxProblem("too-large", MOST_BYTES >> 20, bytes.remaining() >> 20);
        }
        return new OnnxReader().model(new WireReader(bytes));
    }

    private OnnxModel model(WireReader reader) {
        long version = 0;
        long opset = 0;
        String description = "";
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> version = reader.whole();
                case 6 -> description = reader.text();
                case 7 -> graph(reader.message());
                case 8 -> opset = Math.max(opset, opset(reader.message()));
                default -> reader.skip();
            }
        }
        if (!hasGraph || version < 1) {
            throw new OnnxProblem("no-model");
        }
        return new OnnxModel(version, opset, name, description, nodes, initializers, inputs, outputs);
    }

    /** Of the operators that all programs know; 0 for those of a program's own, which are refused where they are used. */
    private static long opset(WireReader reader) {
        String domain = "";
        long version = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> domain = reader.name();
                case 2 -> version = reader.whole();
                default -> reader.skip();
            }
        }
        return domain.isEmpty() || domain.equals("ai.onnx") ? version : 0;
    }

    private void graph(WireReader reader) {
        if (hasGraph) {
            throw OnnxProblem.damaged();
        }
        hasGraph = true;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> add(nodes, node(reader.message()));
                case 2 -> name = reader.name();
                case 5 -> initializer(reader.message());
                case 11 -> add(inputs, value(reader.message()));
                case 12 -> add(outputs, value(reader.message()));
                case 15 -> throw new OnnxProblem("sparse");
                default -> reader.skip();
            }
        }
    }

    private static <T> void add(List<T> target, T item) {
        if (target.size() == MOST_NODES) {
            throw new OnnxProblem("list-too-long", MOST_NODES);
        }
        target.add(item);
    }

    private void initializer(WireReader reader) {
        OnnxTensorReader tensor = new OnnxTensorReader(reader);
        if (initializers.size() == MOST_NODES) {
            throw new OnnxProblem("list-too-long", MOST_NODES);
        }
        if (initializers.put(tensor.name(), tensor.tensor()) != null) {
            throw new OnnxProblem("name-twice", tensor.name());
        }
    }

    private static OnnxNode node(WireReader reader) {
        List<String> inputs = new ArrayList<>();
        List<String> outputs = new ArrayList<>();
        Map<String, OnnxAttribute> attributes = new HashMap<>();
        String name = "";
        String type = "";
        String domain = "";
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> names(inputs, reader);
                case 2 -> names(outputs, reader);
                case 3 -> name = reader.name();
                case 4 -> type = reader.name();
                case 5 -> attribute(reader.message(), attributes);
                case 7 -> domain = reader.name();
                default -> reader.skip();
            }
        }
        boolean own = !domain.isEmpty() && !domain.equals("ai.onnx");
        return new OnnxNode(name, own ? domain + "." + type : type, inputs, outputs, attributes);
    }

    private static void names(List<String> target, WireReader reader) {
        if (target.size() == MOST_NAMES) {
            throw new OnnxProblem("list-too-long", MOST_NAMES);
        }
        target.add(reader.name());
    }

    private static void attribute(WireReader reader, Map<String, OnnxAttribute> target) {
        String name = "";
        OnnxAttribute value = new OnnxAttribute.Other();
        List<Long> wholes = new ArrayList<>();
        long kind = 0;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> name = reader.name();
                case 2 -> value = new OnnxAttribute.Real(reader.real());
                case 3 -> value = new OnnxAttribute.Whole(reader.whole());
                case 4 -> value = new OnnxAttribute.Text(reader.name());
                case 5 -> value = new OnnxAttribute.Numbers(new OnnxTensorReader(reader.message()).tensor());
                case 8 -> reader.wholes(wholes, MOST_SETTINGS);
                case 20 -> kind = reader.whole();
                default -> reader.skip();
            }
        }
        if (kind == 7 || !wholes.isEmpty()) {
            value = new OnnxAttribute.Wholes(wholes);
        }
        if (target.size() == MOST_ATTRIBUTES || target.put(name, value) != null) {
            throw new OnnxProblem("name-twice", name);
        }
    }

    private static OnnxValue value(WireReader reader) {
        String name = "";
        List<Long> sizes = new ArrayList<>();
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> name = reader.name();
                case 2 -> type(reader.message(), sizes);
                default -> reader.skip();
            }
        }
        return new OnnxValue(name, sizes);
    }

    private static void type(WireReader reader, List<Long> sizes) {
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> tensorType(reader.message(), sizes);
                default -> reader.skip();
            }
        }
    }

    private static void tensorType(WireReader reader, List<Long> sizes) {
        while (reader.next()) {
            switch (reader.field()) {
                case 2 -> shape(reader.message(), sizes);
                default -> reader.skip();
            }
        }
    }

    private static void shape(WireReader reader, List<Long> sizes) {
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> {
                    if (sizes.size() == OnnxTensorReader.MOST_AXES) {
                        throw new OnnxProblem("list-too-long", OnnxTensorReader.MOST_AXES);
                    }
                    sizes.add(size(reader.message()));
                }
                default -> reader.skip();
            }
        }
    }

    private static long size(WireReader reader) {
        long size = OnnxValue.ANY;
        while (reader.next()) {
            switch (reader.field()) {
                case 1 -> size = Math.max(OnnxValue.ANY, reader.whole());
                default -> reader.skip();
            }
        }
        return size;
    }
}
