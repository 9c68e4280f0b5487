package org.kettenregel.backend.compile;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kettenregel.backend.shape.Amount;

/** How much there is of something, in all and in each layer. */
final class LayerSums {

    private final Map<String, Long> byLayer = new LinkedHashMap<>();
    private long total;

    void add(String layer, long amount) {
        byLayer.merge(layer, amount, Amount::sum);
        total = Amount.sum(total, amount);
    }

    long total() {
        return total;
    }

    long of(String layer) {
        return byLayer.getOrDefault(layer, 0L);
    }

    /** The key of the layer with most; the first among equals. */
    String most() {
        String found = "";
        for (String layer : byLayer.keySet()) {
            found = found.isEmpty() || of(layer) > of(found) ? layer : found;
        }
        return found;
    }
}
