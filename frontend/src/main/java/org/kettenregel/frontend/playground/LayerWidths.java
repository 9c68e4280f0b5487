package org.kettenregel.frontend.playground;

import java.util.HashMap;
import java.util.Map;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.Dense;

/** How many units each layer has, by id; {@link Layer#INPUT} for the features. */
record LayerWidths(Map<Integer, Integer> byLayer) {

    static LayerWidths of(Experiment experiment) {
        Map<Integer, Integer> widths = new HashMap<>();
        widths.put(Layer.INPUT, experiment.data().signature().input().width());
        for (Layer layer : experiment.layers()) {
            widths.put(layer.id(), switch (layer.spec()) {
                case Dense dense -> dense.units();
                case ActivationLayer _, AddLayer _ -> widths.get(layer.inputs().getFirst());
            });
        }
        return new LayerWidths(widths);
    }

    int of(int layer) {
        return byLayer.get(layer);
    }

    /** Weights and biases of a layer. */
    int parameters(Layer layer) {
        return layer.spec() instanceof Dense dense ? (of(layer.inputs().getFirst()) + (dense.bias() ? 1 : 0)) * dense.units() : 0;
    }

    int parameters(Experiment experiment) {
        return experiment.layers().stream().mapToInt(this::parameters).sum();
    }
}
