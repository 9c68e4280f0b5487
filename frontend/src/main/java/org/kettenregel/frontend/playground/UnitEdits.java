package org.kettenregel.frontend.playground;

import org.kettenregel.backend.compile.Outline;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.shape.Shape;

/** Edits made on the drawing of the network itself. */
final class UnitEdits {

    private static final int FRESH_UNITS = 4;

    private UnitEdits() {}

    /** The id at the end of a layer's key; {@link Layer#INPUT} for anything else. */
    static int id(String key) {
        String number = key.substring(key.indexOf('#') + 1);
        return number.matches("\\d{1,6}") ? Integer.parseInt(number) : Layer.INPUT;
    }

    /** A dense layer like its neighbour, behind the layer named; behind images and sequences an activation, which fits any shape. */
    static Experiment addLayer(Experiment experiment, String after) {
        boolean behindOutput = id(after) == experiment.output().id();
        if (behindOutput || !after.equals(LayerNames.INPUT) && !exists(experiment, after)) {
            return experiment;
        }
        Outline outline = Outline.of(experiment);
        Shape read = after.equals(LayerNames.INPUT) ? outline.input() : outline.layers().get(after).shape();
        LayerSpec fresh = read.sizes().size() > 1 ? new ActivationLayer() : new Dense(FRESH_UNITS, hiddenActivation(experiment));
        return ExperimentEdits.insertAfter(experiment, id(after), fresh);
    }

    private static Activation hiddenActivation(Experiment experiment) {
        return experiment.layers().stream()
                .filter(layer -> !layer.equals(experiment.output()))
                .map(Layer::spec)
                .filter(Dense.class::isInstance)
                .map(spec -> ((Dense) spec).activation())
                .findFirst()
                .orElse(new Tanh());
    }

    private static boolean exists(Experiment experiment, String key) {
        return experiment.layers().stream().anyMatch(layer -> layer.key().equals(key));
    }

    /** Without the output layer the one before takes its place, so the output keeps its width and activation. */
    static Experiment removeLayer(Experiment experiment, String key) {
        boolean last = id(key) == experiment.output().id();
        return experiment.layers().size() < 2 || last || !exists(experiment, key) ? experiment : ExperimentEdits.remove(experiment, id(key));
    }

    static Experiment units(Experiment experiment, String key, int more) {
        return experiment.layers().stream()
                .filter(layer -> layer.key().equals(key) && layer.spec() instanceof Dense)
                .findFirst()
                .map(layer -> ExperimentEdits.units(experiment, layer.id(), Math.max(1, ((Dense) layer.spec()).units() + more)))
                .orElse(experiment);
    }
}
