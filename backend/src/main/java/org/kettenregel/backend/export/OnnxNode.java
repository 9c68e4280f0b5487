package org.kettenregel.backend.export;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One operation of an ONNX graph.
 *
 * @param inputs  names of values; an empty one stands for an input that is left out
 * @param outputs names of values
 */
record OnnxNode(String name, String type, List<String> inputs, List<String> outputs, Map<String, OnnxAttribute> attributes) {

    OnnxNode {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        attributes = Map.copyOf(attributes);
    }

    /** How it is called in a sentence. */
    String title() {
        return name.isEmpty() ? type : type + " \"" + name + "\"";
    }

    /** The input at this place; empty where it is left out. */
    Optional<String> input(int place) {
        return place < inputs.size() && !inputs.get(place).isEmpty() ? Optional.of(inputs.get(place)) : Optional.empty();
    }

    /** The input at this place, which the operation cannot do without. */
    String need(int place) {
        return input(place).orElseThrow(() -> new OnnxProblem("input-missing", title(), place + 1));
    }

    String output() {
        return output(0).orElseThrow(() -> new OnnxProblem("output-missing", title()));
    }

    Optional<String> output(int place) {
        return place < outputs.size() && !outputs.get(place).isEmpty() ? Optional.of(outputs.get(place)) : Optional.empty();
    }

    long whole(String attribute, long otherwise) {
        return switch (attributes.get(attribute)) {
            case null -> otherwise;
            case OnnxAttribute.Whole(long value) -> value;
            case OnnxAttribute other -> throw wrongKind(attribute, other);
        };
    }

    float real(String attribute, float otherwise) {
        return switch (attributes.get(attribute)) {
            case null -> otherwise;
            case OnnxAttribute.Real(float value) -> value;
            case OnnxAttribute other -> throw wrongKind(attribute, other);
        };
    }

    String text(String attribute, String otherwise) {
        return switch (attributes.get(attribute)) {
            case null -> otherwise;
            case OnnxAttribute.Text(String value) -> value;
            case OnnxAttribute other -> throw wrongKind(attribute, other);
        };
    }

    /** Empty where the attribute is not there. */
    List<Long> wholes(String attribute) {
        return switch (attributes.get(attribute)) {
            case null -> List.of();
            case OnnxAttribute.Wholes(List<Long> values) -> values;
            case OnnxAttribute other -> throw wrongKind(attribute, other);
        };
    }

    Optional<OnnxTensor> tensor(String attribute) {
        return switch (attributes.get(attribute)) {
            case null -> Optional.empty();
            case OnnxAttribute.Numbers(OnnxTensor value) -> Optional.of(value);
            case OnnxAttribute other -> throw wrongKind(attribute, other);
        };
    }

    /** Refuses the node unless an attribute has the one value that is understood. */
    void requireWhole(String attribute, long wanted, long otherwise) {
        long found = whole(attribute, otherwise);
        if (found != wanted) {
            throw new OnnxProblem("attribute", title(), attribute, wanted, found);
        }
    }

    private OnnxProblem wrongKind(String attribute, OnnxAttribute found) {
        return new OnnxProblem("attribute-kind", title(), attribute, found.getClass().getSimpleName());
    }
}
