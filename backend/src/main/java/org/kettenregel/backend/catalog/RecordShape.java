package org.kettenregel.backend.catalog;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The components of a record type, and how to take a record apart and put one together. */
public final class RecordShape {

    /** A component's name and type. */
    public record Component(String name, ValueType type) {}

    private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {
        @Override
        protected RecordShape computeValue(Class<?> type) {
            return new RecordShape(type);
        }
    };

    private final Class<?> type;
    private final RecordComponent[] declared;
    private final List<Component> components;
    private final Constructor<?> canonical;
    private final @Nullable Constructor<?> noArguments;

    private RecordShape(Class<?> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException(type.getName() + " is not a record");
        }
        this.type = type;
        this.declared = type.getRecordComponents();
        this.components = Arrays.stream(declared)
                .map(component -> new Component(component.getName(), ValueType.of(component.getGenericType(), type.getName())))
                .toList();
        this.canonical = constructor(type, Arrays.stream(declared).map(RecordComponent::getType).toArray(Class<?>[]::new)).orElseThrow();
        this.noArguments = constructor(type).orElse(null);
        for (RecordComponent component : declared) {
            component.getAccessor().setAccessible(true); // records of a family may be package-private
        }
    }

    /** Reads the type once; later calls give the same object. */
    public static RecordShape of(Class<? extends Record> type) {
        return SHAPES.get(type);
    }

    /** In the order of declaration. */
    public List<Component> components() {
        return components;
    }

    /** The position of a component; refuses names the record does not have. */
    public int indexOf(String name) {
        return IntStream.range(0, components.size())
                .filter(i -> components.get(i).name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("%s has no component '%s', only %s".formatted(
                        type.getSimpleName(), name, components.stream().map(Component::name).toList())));
    }

    /** The values of a record of this type, in the order of the components. */
    public Object[] values(Object value) {
        return Arrays.stream(declared).map(component -> read(component.getAccessor(), value)).toArray();
    }

    /** The value of one component. */
    public Object read(Object value, String name) {
        return read(declared[indexOf(name)].getAccessor(), value);
    }

    /** Calls the canonical constructor; what it throws comes out unchanged. */
    public Object create(Object... values) {
        return call(canonical, values);
    }

    /** What the public constructor without arguments gives; empty when the record has components and no such constructor. */
    public Optional<Object> defaults() {
        return Optional.ofNullable(noArguments).map(constructor -> call(constructor));
    }

    /** The knobs among the components. */
    List<KnobInfo> knobs() {
        return Arrays.stream(declared)
                .filter(component -> component.isAnnotationPresent(Knob.class))
                .map(component -> new KnobInfo(component.getName(), kind(component)))
                .toList();
    }

    private KnobKind kind(RecordComponent component) {
        Knob knob = component.getAnnotation(Knob.class);
        return switch (components.get(indexOf(component.getName())).type()) {
            case ValueType.Int _, ValueType.Long _ -> new KnobKind.Number(knob.min(), knob.max(), Math.max(1, knob.step()), true);
            case ValueType.Float _, ValueType.Double _ -> new KnobKind.Number(knob.min(), knob.max(), knob.step(), false);
            case ValueType.Toggle _ -> new KnobKind.Toggle();
            case ValueType.Choice choice -> new KnobKind.Choice(List.of(choice.type().getEnumConstants()));
            case ValueType.Family family -> new KnobKind.Family(family.type());
            case ValueType.Text _, ValueType.Structure _, ValueType.ListOf _, ValueType.OptionalOf _, ValueType.MapOf _ ->
                    throw new IllegalArgumentException("%s.%s: no knob can set a %s".formatted(
                            type.getSimpleName(), component.getName(), component.getGenericType().getTypeName()));
        };
    }

    private static Optional<Constructor<?>> constructor(Class<?> type, Class<?>... parameters) {
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(parameters);
            constructor.setAccessible(true);
            return Optional.of(constructor);
        } catch (NoSuchMethodException _) {
            return Optional.empty();
        }
    }

    private static Object read(Method accessor, Object value) {
        try {
            return accessor.invoke(value);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Object call(Constructor<?> constructor, Object... values) {
        try {
            return constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw thrown(e);
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    private static RuntimeException thrown(InvocationTargetException e) {
        if (e.getCause() instanceof Error error) {
            throw error;
        }
        return e.getCause() instanceof RuntimeException runtime ? runtime : new IllegalStateException(e.getCause());
    }
}
