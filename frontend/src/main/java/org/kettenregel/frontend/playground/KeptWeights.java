package org.kettenregel.frontend.playground;

import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.execute.TrainedNetwork;

/** What a network had learned when a file took its place, for the way back; nothing of large ones, which begin anew. */
final class KeptWeights {

    /** Numbers; 8 MB. */
    private static final long MOST = 2_000_000;

    private volatile Map<String, float[]> weights = Map.of(); // set by the session, read by it later

    void keep(Optional<TrainedNetwork> network) {
        weights = network.map(found -> few(found.weights())).orElse(Map.of());
    }

    /** All or none. */
    static Map<String, float[]> few(Map<String, float[]> weights) {
        return weights.values().stream().mapToLong(values -> values.length).sum() <= MOST ? weights : Map.of();
    }

    Map<String, float[]> weights() {
        return weights;
    }
}
