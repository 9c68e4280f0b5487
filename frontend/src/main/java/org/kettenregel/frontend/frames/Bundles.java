package org.kettenregel.frontend.frames;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Arrays on their way to one browser, which fetches them by name. The newest of a name replaces the one before. */
public final class Bundles {

    private final String address;
    private final Map<String, Offer> newest = new HashMap<>();
    private long count;

    private record Offer(Map<String, float[]> arrays, String address) {}

    /** @param address under which they are fetched, {@code frames/<token>} */
    public Bundles(String address) {
        this.address = address;
    }

    /**
     * Takes arrays that nobody changes any more.
     *
     * @return where they are fetched from; another address for other arrays, so that a browser sees that they are new
     */
    public synchronized String offer(String name, Map<String, float[]> arrays) {
        Offer known = newest.get(name);
        if (known != null && known.arrays().equals(arrays)) { // the very same arrays
            return known.address();
        }
        Offer offer = new Offer(Map.copyOf(arrays), address + "/" + name + "/" + ++count);
        newest.put(name, offer);
        return offer.address();
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
        return Optional.ofNullable(newest.get(name)).map(Offer::arrays);
    }
}
