package org.kettenregel.backend.catalog;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The type of a record component in terms that forms and documents can handle; any other type is refused when the record is read. */
public sealed interface ValueType {

    /** An {@code int}. */
    record Int() implements ValueType {}

    /** A {@code long}. */
    record Long() implements ValueType {}

    /** A {@code float}. */
    record Float() implements ValueType {}

    /** A {@code double}. */
    record Double() implements ValueType {}

    /** A {@code boolean}. */
    record Toggle() implements ValueType {}

    /** A {@code String}. */
    record Text() implements ValueType {}

    /** A constant of an enum. */
    record Choice(Class<? extends Enum<?>> type) implements ValueType {}

    /** A record that stands for itself, outside any family. */
    record Structure(Class<? extends Record> type) implements ValueType {}

    /** A member of a sealed family. */
    record Family(Class<?> type) implements ValueType {}

    record ListOf(ValueType element) implements ValueType {}

    record OptionalOf(ValueType element) implements ValueType {}

    /** A map from text. */
    record MapOf(ValueType element) implements ValueType {}

    /** The type of a class on its own, without type arguments. */
    static ValueType of(Class<?> type) {
        return of(type, type.getName());
    }

    /** @param owner named in the refusal */
    static ValueType of(Type type, String owner) {
        return switch (type) {
            case Class<?> plain -> plain(plain, owner);
            case ParameterizedType generic -> generic(generic, generic.getActualTypeArguments(), owner);
            default -> throw refused(type, owner);
        };
    }

    private static ValueType generic(ParameterizedType type, Type[] arguments, String owner) {
        if (type.getRawType() == List.class) {
            return new ListOf(of(arguments[0], owner));
        } else if (type.getRawType() == Optional.class) {
            return new OptionalOf(of(arguments[0], owner));
        } else if (type.getRawType() == Map.class && arguments[0] == String.class) {
            return new MapOf(of(arguments[1], owner));
        }
        throw refused(type, owner);
    }

    private static ValueType plain(Class<?> type, String owner) {
        if (type == int.class || type == Integer.class) {
            return new Int();
        } else if (type == long.class || type == java.lang.Long.class) {
            return new Long();
        } else if (type == float.class || type == java.lang.Float.class) {
            return new Float();
        } else if (type == double.class || type == java.lang.Double.class) {
            return new Double();
        } else if (type == boolean.class || type == Boolean.class) {
            return new Toggle();
        } else if (type == String.class) {
            return new Text();
        }
        return structured(type, owner);
    }

    @SuppressWarnings("unchecked") // isEnum and isRecord have just said so
    private static ValueType structured(Class<?> type, String owner) {
        if (type.isEnum()) {
            return new Choice((Class<? extends Enum<?>>) type);
        } else if (type.isRecord()) {
            return new Structure((Class<? extends Record>) type);
        } else if (type.isSealed() && type.isInterface()) {
            return new Family(type);
        }
        throw refused(type, owner);
    }

    private static IllegalArgumentException refused(Type type, String owner) {
        return new IllegalArgumentException(owner + ": a component of type " + type.getTypeName()
                + " is neither a number, boolean, text, enum, record, sealed interface nor a List, Optional or Map<String, ...> of them");
    }
}
