package org.kettenregel.backend.compile;

import org.kettenregel.backend.catalog.Catalog;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;

/** Single knobs of layers, whatever kind these are. */
final class KnobEdits {

    private static final Catalog<LayerSpec> LAYERS = Catalog.of(LayerSpec.class);

    private KnobEdits() {}

    static boolean has(LayerSpec spec, String knob) {
        return LAYERS.entryOf(spec).knobs().stream().anyMatch(info -> info.name().equals(knob));
    }

    static Object read(LayerSpec spec, String knob) {
        return LAYERS.read(spec, knob);
    }

    /** Throws IllegalArgumentException where the layer refuses the value. */
    static Experiment with(Experiment e, int layer, String knob, Object value) {
        return e.layer(layer).spec() instanceof Dense && knob.equals("units") && value instanceof Integer units
                ? ExperimentEdits.units(e, layer, units) // values set by hand stay with their connections
                : ExperimentEdits.spec(e, layer, spec -> LAYERS.with(spec, knob, value));
    }
}
