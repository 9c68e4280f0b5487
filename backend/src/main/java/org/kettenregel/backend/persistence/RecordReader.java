package org.kettenregel.backend.persistence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.catalog.RecordShape;
import org.kettenregel.backend.catalog.ValueType;
import tools.jackson.databind.JsonNode;

/** From JSON trees to records. Every mistake is told with its JSON path. */
final class RecordReader {

    static final int MAX_LIST = 100_000;

    <T> T value(JsonNode tree, Class<T> type) {
        return type.cast(value(new Place("$", tree), ValueType.of(type)));
    }

    private Object value(Place place, ValueType type) {
        return switch (type) {
            case ValueType.Int _ -> (int) place.whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
            case ValueType.Long _ -> place.whole(Long.MIN_VALUE, Long.MAX_VALUE);
            case ValueType.Float _ -> (float) place.decimal(Float.MAX_VALUE);
            case ValueType.Double _ -> place.decimal(Double.MAX_VALUE);
            case ValueType.Toggle _ -> place.toggle();
            case ValueType.Text _ -> place.text(Saying.of("text"));
            case ValueType.Choice choice -> constant(place, choice.type());
            case ValueType.Structure structure -> structure(place.object(), structure.type(), false);
            case ValueType.Family family -> member(place, family.type());
            case ValueType.ListOf list -> list(place, list.element());
            case ValueType.OptionalOf optional -> place.isNull() ? Optional.empty() : Optional.of(value(place, optional.element()));
            case ValueType.MapOf map -> map(place.object(), map.element());
        };
    }

    private static Enum<?> constant(Place place, Class<? extends Enum<?>> type) {
        Enum<?>[] constants = type.getEnumConstants();
        Saying expected = Saying.of("one-of", Arrays.stream(constants).map(Enum::name).collect(Collectors.joining(", ")));
        String name = place.text(expected);
        return Arrays.stream(constants)
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElseThrow(() -> place.problem(Saying.of("unknown-choice"), expected, Saying.of("choose")));
    }

    private Object member(Place place, Class<?> family) {
        Catalog<?> catalog = Catalog.of(family);
        Saying expected = Saying.of("one-of", catalog.entries().stream().map(Catalog.Entry::id).collect(Collectors.joining(", ")));
        Place id = place.isObject() ? place.member(RecordWriter.ID).orElseThrow(() -> place.missing(RecordWriter.ID, expected)) : place;
        String name = id.text(expected);
        if (!catalog.contains(name)) {
            throw id.problem(Saying.of("unknown-name"), expected, Saying.of("choose"));
        }
        return structure(place, catalog.entry(name).type().asSubclass(Record.class), true);
    }

    /** A record from the members of an object; from text, which is a family member's bare id, all components have their defaults. */
    private Object structure(Place place, Class<? extends Record> type, boolean inFamily) {
        RecordShape shape = RecordShape.of(type);
        place.refuseOthers(shape.components().stream().map(RecordShape.Component::name).toList(), inFamily);
        List<RecordShape.Component> components = shape.components();
        Object[] values = new Object[components.size()];
        for (int i = 0; i < values.length; i++) {
            RecordShape.Component component = components.get(i);
            values[i] = place.member(component.name())
                    .map(member -> value(member, component.type()))
                    .orElseGet(() -> shape.defaults()
                            .map(defaults -> shape.read(defaults, component.name()))
                            .orElseThrow(() -> place.missing(component.name(), Saying.of("value"))));
        }
        try {
            return shape.create(values);
        } catch (IllegalArgumentException | ArithmeticException e) {
            throw place.refused(e);
        }
    }

    private List<Object> list(Place place, ValueType element) {
        List<Place> elements = place.elements(MAX_LIST);
        List<Object> values = new ArrayList<>(elements.size());
        elements.forEach(one -> values.add(value(one, element)));
        return List.copyOf(values);
    }

    private Map<String, Object> map(Place place, ValueType element) {
        Map<String, Object> values = new TreeMap<>();
        place.members().forEach((name, member) -> values.put(name, value(member, element)));
        return Collections.unmodifiableMap(values);
    }
}
