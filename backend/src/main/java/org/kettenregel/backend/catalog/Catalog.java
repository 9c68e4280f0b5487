package org.kettenregel.backend.catalog;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * All records of a sealed family in the order of the palette, with the ids that links and files use and the knobs that forms show.
 * Sealed interfaces inside the family are followed to their records.
 */
public final class Catalog<T> {

    /**
     * One record type of the family.
     *
     * @param group    members of one number stand together in a palette; the numbers rise
     * @param defaults what its constructor without arguments gives
     */
    public record Entry<T>(String id, int group, Class<? extends T> type, List<KnobInfo> knobs, T defaults) {

        public Entry {
            knobs = List.copyOf(knobs);
        }
    }

    private static final ClassValue<Catalog<?>> CATALOGS = new ClassValue<>() {
        @Override
        protected Catalog<?> computeValue(Class<?> family) {
            return new Catalog<>(family);
        }
    };

    private final Class<T> family;
    private final List<Entry<T>> entries;
    private final Map<String, Entry<T>> byId = new HashMap<>();
    private final Map<Class<?>, Entry<T>> byType = new HashMap<>();

    private Catalog(Class<T> family) {
        if (!family.isSealed()) {
            throw new IllegalArgumentException(family.getName() + " is not sealed, so its members cannot be listed");
        }
        this.family = family;
        Set<Class<?>> records = new LinkedHashSet<>();
        collect(family, records);
        this.entries = records.stream().sorted(paletteOrder()).map(this::entry).toList();
        for (Entry<T> entry : entries) {
            Entry<T> other = byId.put(entry.id(), entry);
            if (other != null) {
                throw new IllegalArgumentException("%s: the id '%s' is given to both %s and %s".formatted(
                        family.getSimpleName(), entry.id(), other.type().getSimpleName(), entry.type().getSimpleName()));
            }
            byType.put(entry.type(), entry);
        }
    }

    /** Reads the family once; later calls give the same object. */
    @SuppressWarnings("unchecked") // computeValue makes a Catalog<T> from a Class<T>
    public static <T> Catalog<T> of(Class<T> sealedFamily) {
        return (Catalog<T>) CATALOGS.get(sealedFamily);
    }

    /** By order, then by id. */
    public List<Entry<T>> entries() {
        return entries;
    }

    /** The entry a value belongs to. */
    public Entry<T> entryOf(T value) {
        Entry<T> entry = byType.get(value.getClass());
        if (entry == null) {
            throw new IllegalArgumentException("%s does not belong to %s".formatted(value.getClass().getName(), family.getSimpleName()));
        }
        return entry;
    }

    public String idOf(T value) {
        return entryOf(value).id();
    }

    public boolean contains(String id) {
        return byId.containsKey(id);
    }

    /** The entry with the given id. */
    public Entry<T> entry(String id) {
        Entry<T> entry = byId.get(id);
        if (entry == null) {
            throw new IllegalArgumentException("%s has no member '%s', only %s".formatted(
                    family.getSimpleName(), id, entries.stream().map(Entry::id).collect(Collectors.joining(", "))));
        }
        return entry;
    }

    /** The defaults of the record with the given id. */
    public T byId(String id) {
        return entry(id).defaults();
    }

    /** The value of one component. */
    public Object read(T value, String knob) {
        return shape(entryOf(value).type()).read(value, knob);
    }

    /** A copy with one component changed; the record's constructor judges the new value. Numbers are converted to the component's type. */
    public T with(T value, String knob, Object newValue) {
        Class<? extends T> type = entryOf(value).type();
        RecordShape shape = shape(type);
        int index = shape.indexOf(knob);
        Object[] values = shape.values(value);
        values[index] = Fitted.to(shape.components().get(index), newValue);
        return type.cast(shape.create(values));
    }

    private void collect(Class<?> type, Set<Class<?>> records) {
        if (type.isRecord()) {
            records.add(type);
        } else if (type.isSealed()) {
            for (Class<?> permitted : type.getPermittedSubclasses()) {
                collect(permitted, records);
            }
        } else {
            throw new IllegalArgumentException("%s: %s is neither a record nor sealed".formatted(family.getSimpleName(), type.getSimpleName()));
        }
    }

    private Comparator<Class<?>> paletteOrder() {
        return Comparator.<Class<?>>comparingInt(type -> named(type).order()).thenComparing(type -> named(type).id());
    }

    private Named named(Class<?> type) {
        Named named = type.getAnnotation(Named.class);
        if (named == null) {
            throw new IllegalArgumentException("%s: %s carries no @Named".formatted(family.getSimpleName(), type.getSimpleName()));
        }
        return named;
    }

    @SuppressWarnings("unchecked") // collect has reached the type through permits of T
    private Entry<T> entry(Class<?> type) {
        RecordShape shape = shape(type);
        if (shape.components().stream().anyMatch(component -> component.name().equals("id"))) {
            throw new IllegalArgumentException(
                    type.getSimpleName() + ": a component named 'id' would hide the member's own id in documents");
        }
        Object defaults = shape.defaults().orElseThrow(() -> new IllegalArgumentException(
                "%s: %s has no constructor without arguments that gives its defaults".formatted(family.getSimpleName(), type.getSimpleName())));
        return new Entry<>(named(type).id(), named(type).order() / Named.GROUP, (Class<? extends T>) type, shape.knobs(), (T) defaults);
    }

    private static RecordShape shape(Class<?> type) {
        return RecordShape.of(type.asSubclass(Record.class));
    }
}
