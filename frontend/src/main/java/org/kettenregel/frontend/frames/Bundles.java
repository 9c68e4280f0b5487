package org.kettenregel.frontend.frames;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arrays on their way to one browser, which fetches them by name. The newest of a name replaces the one before. */
public final class Bundles {

    private final String address;
    private final Map<String, Map<String, float[]>> newest = new HashMap<>();
    private long count;

    /** @param address under which they are fetched, {@code frames/<token>} */
    public Bundles(String address) {
        this.address = address;
    }

    /**
     * Takes arrays that nobody changes any more.
     *
     * @return where they are fetched from; another address each time, so that a browser sees that they are new
     */
    public synchronized String offer(String name, Map<String, float[]> arrays) {
        newest.put(name, Map.copyOf(arrays));
        return address + "/" + name + "/" + ++count;
    }

    /** Keeps one name alone: nothing else is handed out any more. */
    public synchronized void keep(String name) {
        newest.keySet().retainAll(Set.of(name));
    }

    /** As bytes; empty where there are none of this name. */
    Optional<byte[]> find(String name) {
        return arrays(name).map(BundleEncoder::encode);
    }

    private synchronized Optional<Map<String, float[]>> arrays(String name) {
        return Optional.ofNullable(newest.get(name));
    }
}
