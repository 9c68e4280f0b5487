package org.kettenregel.backend.code;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.experiment.Layer;

/**
 * Which layers that were read are those that were there before: in the same order as many as can be, first of all those that are just the same, then those of
 * the same kind. They keep their ids, and with them their weights.
 */
final class LayerMatching {

    private static final int SAME = 3;
    private static final int ALIKE = 1;

    private LayerMatching() {}

    /** The lasting id for each of the given layers; those that are new get ids that none had. */
    static Map<Integer, Integer> ids(List<Layer> before, List<Layer> read) {
        int[][] best = new int[before.size() + 1][read.size() + 1];
        for (int i = before.size() - 1; i >= 0; i--) {
            for (int j = read.size() - 1; j >= 0; j--) {
                int both = likeness(before.get(i), read.get(j));
                best[i][j] = Math.max(Math.max(best[i + 1][j], best[i][j + 1]), both == 0 ? 0 : both + best[i + 1][j + 1]);
            }
        }
        Map<Integer, Integer> ids = new HashMap<>(Map.of(Layer.INPUT, Layer.INPUT));
        int i = 0;
        int j = 0;
        while (i < before.size() && j < read.size()) {
            int both = likeness(before.get(i), read.get(j));
            if (both > 0 && best[i][j] == both + best[i + 1][j + 1]) {
                ids.put(read.get(j++).id(), before.get(i++).id());
            } else if (best[i][j] == best[i + 1][j]) {
                i++;
            } else {
                j++;
            }
        }
        int fresh = before.stream().mapToInt(Layer::id).max().orElse(0);
        for (Layer layer : read) {
            if (!ids.containsKey(layer.id())) {
                ids.put(layer.id(), ++fresh);
            }
        }
        return ids;
    }

    private static int likeness(Layer a, Layer b) {
        return a.spec().equals(b.spec()) ? SAME : a.spec().getClass() == b.spec().getClass() ? ALIKE : 0;
    }
}
