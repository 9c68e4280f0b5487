package org.kettenregel.backend.catalog;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A value made to fit a component: forms give every number as a double, records want int, long, float or double. */
final class Fitted {

    private Fitted() {}

    static Object to(RecordShape.Component component, Object value) {
        return switch (component.type()) {
            case ValueType.Int _ -> (int) whole(component, value, Integer.MIN_VALUE, Integer.MAX_VALUE);
            case ValueType.Long _ -> whole(component, value, Long.MIN_VALUE, Long.MAX_VALUE);
            case ValueType.Float _ -> number(component, value).floatValue();
            case ValueType.Double _ -> number(component, value).doubleValue();
            case ValueType.Toggle _ -> instance(component, Boolean.class, value);
            case ValueType.Text _ -> instance(component, String.class, value);
            case ValueType.Choice choice -> instance(component, choice.type(), value);
            case ValueType.Structure structure -> instance(component, structure.type(), value);
            case ValueType.Family family -> instance(component, family.type(), value);
            case ValueType.ListOf _ -> instance(component, List.class, value);
            case ValueType.OptionalOf _ -> instance(component, Optional.class, value);
            case ValueType.MapOf _ -> instance(component, Map.class, value);
        };
    }

    private static long whole(RecordShape.Component component, Object value, long least, long most) {
        Number number = number(component, value);
        long whole = number.longValue();
        boolean exact = number instanceof Long || whole == number.doubleValue();
        if (!exact || whole < least || whole > most) {
            throw new IllegalArgumentException(
                    "%s: expected a whole number between %d and %d, found %s".formatted(component.name(), least, most, value));
        }
        return whole;
    }

    private static Number number(RecordShape.Component component, Object value) {
        return instance(component, Number.class, value);
    }

    private static <V> V instance(RecordShape.Component component, Class<V> type, Object value) {
        if (!type.isInstance(value)) {
            throw new IllegalArgumentException("%s: expected a %s, found %s".formatted(component.name(), type.getSimpleName(), value));
        }
        return type.cast(value);
    }
}
