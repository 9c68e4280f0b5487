package org.kettenregel.backend.persistence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.catalog.RecordShape;
import org.kettenregel.backend.catalog.ValueType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** From records to JSON trees. */
final class RecordWriter {

    /** The member that names a record within its family. */
    static final String ID = "id";

    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    JsonNode tree(Object value, Class<?> type) {
        return tree(value, ValueType.of(type));
    }

    private JsonNode tree(Object value, ValueType type) {
        return switch (type) {
            case ValueType.Int _ -> NODES.numberNode((int) value);
            case ValueType.Long _ -> NODES.numberNode((long) value);
            case ValueType.Float _ -> NODES.numberNode((float) finite(value));
            case ValueType.Double _ -> NODES.numberNode((double) finite(value));
            case ValueType.Toggle _ -> NODES.booleanNode((boolean) value);
            case ValueType.Text _ -> NODES.stringNode((String) value);
            case ValueType.Choice _ -> NODES.stringNode(((Enum<?>) value).name());
            case ValueType.Structure _ -> members(value, NODES.objectNode());
            case ValueType.Family family -> member(value, family.type());
            case ValueType.ListOf list -> list((List<?>) value, list.element());
            case ValueType.OptionalOf optional -> ((Optional<?>) value)
                    .map(present -> tree(present, optional.element()))
                    .orElse(NODES.nullNode());
            case ValueType.MapOf map -> map((Map<?, ?>) value, map.element());
        };
    }

    private JsonNode member(Object value, Class<?> family) {
        String id = id(value, family);
        if (RecordShape.of(value.getClass().asSubclass(Record.class)).components().isEmpty()) {
            return NODES.stringNode(id);
        }
        return members(value, NODES.objectNode().put(ID, id));
    }

    private static <T> String id(Object value, Class<T> family) {
        return Catalog.of(family).idOf(family.cast(value));
    }

    private ObjectNode members(Object value, ObjectNode into) {
        RecordShape shape = RecordShape.of(value.getClass().asSubclass(Record.class));
        Object[] values = shape.values(value);
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = shape.components().get(i);
            into.set(component.name(), tree(values[i], component.type()));
        }
        return into;
    }

    private ArrayNode list(List<?> values, ValueType element) {
        ArrayNode array = NODES.arrayNode(values.size());
        values.forEach(value -> array.add(tree(value, element)));
        return array;
    }

    private ObjectNode map(Map<?, ?> values, ValueType element) {
        ObjectNode object = NODES.objectNode();
        new TreeMap<>(values).forEach((key, value) -> object.set((String) key, tree(value, element)));
        return object;
    }

    private static Object finite(Object value) {
        if (!Double.isFinite(((Number) value).doubleValue())) {
            throw new IllegalArgumentException("JSON has no number for " + value);
        }
        return value;
    }
}
