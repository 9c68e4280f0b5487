package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.dataset.Circle;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.layer.AddLayer;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.ConcatenateLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.SharedLayer;
import org.kettenregel.backend.layer.SliceLayer;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adam;

/** Networks that branch, join, skip and normalise, each on points in the plane, where one sees what that is good for. */
final class PresetArchitectures {

    private static final long SEED = 1;
    private static final Dense OUTPUT = new Dense(1, new Sigmoid());
    /** Forgets faster than Keras, as an epoch of few points has few batches. */
    static final BatchNormalization NORMALIZATION = new BatchNormalization(0.9, 0.001);

    private PresetArchitectures() {}

    /** x and y apart, 4 units for each, side by side: 8 + 8 + 9 = 25 parameters. It gives f(x) + g(y), enough for a circle and not for XOR. */
    static Preset twoInputs() {
        return preset("two-inputs", "Two inputs, two branches", new Circle(), 10, 0.03, List.of(
                layer(1, new SliceLayer(0, 1), 0), layer(2, tanh(4), 1),
                layer(3, new SliceLayer(1, 2), 0), layer(4, tanh(4), 3),
                layer(5, new ConcatenateLayer(), 2, 4), layer(6, OUTPUT, 5)));
    }

    /** The same 4 units for x and for y, added up: 8 + 5 = 13 parameters. It gives f(x) + f(y), the same with x and y exchanged. */
    static Preset sharedLayer() {
        return preset("shared-layer", "One layer for both inputs", new Circle(), 10, 0.03, List.of(
                layer(1, new SliceLayer(0, 1), 0), layer(2, tanh(4), 1),
                layer(3, new SliceLayer(1, 2), 0), layer(4, new SharedLayer(2), 3),
                layer(5, new AddLayer(), 2, 4), layer(6, OUTPUT, 5)));
    }

    /** Six layers of sigmoids with a second output behind two of them, as in GoogLeNet, where the gradient still arrives. */
    static Preset twoOutputs() {
        List<Layer> layers = new ArrayList<>(List.of(
                layer(1, sigmoid(8), 0), layer(2, sigmoid(8), 1), layer(3, OUTPUT, 2), layer(4, sigmoid(8), 2)));
        for (int id = 5; id <= 7; id++) {
            layers.add(layer(id, sigmoid(8), id - 1));
        }
        layers.add(layer(8, OUTPUT, 7));
        Experiment one = experiment("An output half-way", new Circle(), 10, 0.03, layers);
        return new Preset("two-outputs", ExperimentEdits.heads(one, List.of(new Head(3, new BinaryCrossEntropyLoss(), 1))));
    }

    /** Nine layers of 8 units, four times past two of them; the body is the first input of each sum, so that without the sum the body goes on. */
    static Preset residual() {
        List<Layer> layers = new ArrayList<>(List.of(layer(1, tanh(8), 0)));
        int last = 1;
        for (int block = 0; block < 4; block++) {
            layers.add(layer(last + 1, tanh(8), last));
            layers.add(layer(last + 2, tanh(8), last + 1));
            layers.add(layer(last + 3, new AddLayer(), last + 2, last));
            last += 3;
        }
        layers.add(layer(last + 1, OUTPUT, last));
        return preset("residual", "Past the layers", new Spiral(300, 0.1, 1.25), 20, 0.01, layers);
    }

    /** Six layers of sigmoids, each brought back to mean 0 and variance 1. */
    static Preset batchNorm() {
        List<LayerSpec> specs = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            specs.add(sigmoid(8));
            specs.add(NORMALIZATION);
        }
        specs.add(OUTPUT);
        return preset("batch-norm", "Six sigmoid layers, normalised", new Circle(), 10, 0.01, Presets.chain(specs));
    }

    private static Layer layer(int id, LayerSpec spec, Integer... inputs) {
        return new Layer(id, spec, List.of(inputs));
    }

    private static Dense tanh(int units) {
        return new Dense(units, new Tanh());
    }

    private static Dense sigmoid(int units) {
        return new Dense(units, new Sigmoid());
    }

    private static Preset preset(String id, String title, DatasetSpec data, int batch, double rate, List<Layer> layers) {
        return new Preset(id, experiment(title, data, batch, rate, layers));
    }

    private static Experiment experiment(String title, DatasetSpec data, int batch, double rate, List<Layer> layers) {
        return new Experiment(title, data, new Split(60, 20, 20), layers,
                new BinaryCrossEntropyLoss(), new Training(batch, true, new Adam(rate)), SEED, List.of());
    }
}
