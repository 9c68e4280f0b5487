package org.kettenregel.backend.persistence;

/**
 * Any record as JSON and back, by what its type says: components become members by name in their order; a member of a sealed family
 * becomes {@code {"id":"dense","units":4}}, or {@code "tanh"} when it has no components; an empty Optional becomes {@code null}; maps are
 * sorted by key. The same record always gives the same text.
 *
 * <p>When read, a component that is missing has the value that the record's constructor without arguments gives it, so new components do
 * not break old documents. Everything else that is missing, unknown or of the wrong type is a {@link BadDocument}.
 */
public final class RecordJson {

    private final JsonText text = new JsonText();
    private final RecordWriter writer = new RecordWriter();
    private final RecordReader reader = new RecordReader();

    /** @param type the record itself, or the sealed family it belongs to */
    public <T> String write(T value, Class<T> type) {
        return text.print(writer.tree(value, type));
    }

    /** @param type as given to {@link #write} */
    public <T> T read(String json, Class<T> type) {
        return reader.value(text.parse(json), type);
    }
}
