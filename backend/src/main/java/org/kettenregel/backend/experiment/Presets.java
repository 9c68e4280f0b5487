package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Moons;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Plane;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanAbsoluteError;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Step;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.optimizer.Sgd;

/** Ready experiments: the one the page opens with, and those whose numbers are known from lectures. */
public final class Presets {

    private static final Split ALL = new Split(100, 0, 0);
    private static final long SEED = 1;

    private static final List<Preset> LIST = List.of(
            planar("spiral", "Spiral, two hidden layers", new Spiral(), new Adam(0.03), new Dense(8, new Tanh()), new Dense(4, new Tanh()), sigmoid()),
            planar("moons", "Two moons", new Moons(), new Adam(0.03), new Dense(4, new Tanh()), new Dense(3, new Tanh()), sigmoid()),
            plane(),
            chainRule(),
            xorByHand("xor-by-hand", "XOR by hand", new Step()),
            xorByHand("xor-without-activation", "XOR without activation", new Linear()),
            perceptron(),
            softmax(),
            mnist("mnist-mlp", "MNIST, 512 hidden units", new RmsProp(), 512),
            mnist("mnist-deep", "MNIST, three hidden layers", new Sgd(0.1, 0), 64, 64, 64));

    private Presets() {}

    public static List<Preset> all() {
        return LIST;
    }

    /** What the page opens with. */
    public static Experiment first() {
        return LIST.getFirst().experiment();
    }

    public static Optional<Preset> byId(String id) {
        return LIST.stream().filter(preset -> preset.id().equals(id)).findFirst();
    }

    private static Preset planar(String id, String title, DatasetSpec data, Optimizer optimizer, LayerSpec... layers) {
        return new Preset(id, new Experiment(
                title, data, new Split(60, 20, 20), 10, true, chain(layers),
                new BinaryCrossEntropyLoss(), optimizer, Regularization.NONE, SEED, List.of()));
    }

    private static Preset plane() {
        return new Preset("plane", new Experiment(
                "A plane to fit", new Plane(), new Split(60, 20, 20), 10, true, chain(new Dense(4, new Tanh()), new Dense(1, new Linear())),
                new MeanSquaredError(), new Sgd(0.1, 0), Regularization.NONE, SEED, List.of()));
    }

    /** |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4 (Chollet, Deep Learning with Python, 2nd ed., p. 58): loss 3, dL/dw = 2, dL/db = 1. */
    private static Preset chainRule() {
        return known("chain-rule", "Chain rule on a graph", new OwnPoints(List.of(OwnPoint.of(4, 2)), false), new MeanAbsoluteError(),
                List.of(new OwnValue("dense#1/weights", 0, 3), new OwnValue("dense#1/bias", 0, 1)), new Dense(1, new Linear()));
    }

    /** Hidden unit 1 is AND, hidden unit 2 is OR, and the output OR without AND. Without the step function it is 0.5 for every input. */
    private static Preset xorByHand(String id, String title, Activation activation) {
        List<OwnValue> values = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            values.add(new OwnValue("dense#1/weights", i, 1));
        }
        values.add(new OwnValue("dense#1/bias", 0, -1.5));
        values.add(new OwnValue("dense#1/bias", 1, -0.5));
        values.add(new OwnValue("dense#2/weights", 0, -1));
        values.add(new OwnValue("dense#2/weights", 1, 1));
        values.add(new OwnValue("dense#2/bias", 0, -0.5));
        return known(id, title, new OwnPoints(), new MeanSquaredError(), values, new Dense(2, activation), new Dense(1, activation));
    }

    /** One linear unit with w = (2, 2), b = 0: (0, 2) gives 4, class +1; (-1, 0) gives -2, class -1. */
    private static Preset perceptron() {
        return known("perceptron", "One unit, two classes", new OwnPoints(List.of(OwnPoint.of(1, 0, 2), OwnPoint.of(0, -1, 0)), true),
                new MeanSquaredError(), List.of(new OwnValue("dense#1/weights", 0, 2), new OwnValue("dense#1/weights", 1, 2)),
                new Dense(1, new Linear()));
    }

    /** Scores 1, 2, 3, 4, 1, 2, 3 become 0.0236, 0.0643, 0.1747, 0.4748, 0.0236, 0.0643, 0.1747. */
    private static Preset softmax() {
        return known("softmax", "Softmax of seven scores", new OwnPoints(List.of(
                        OwnPoint.of(3, 1, 2, 3, 4, 1, 2, 3), OwnPoint.of(6, 3, 2, 1, 4, 3, 2, 1)), true),
                new CategoricalCrossEntropyLoss(), List.of(), new ActivationLayer(new Softmax()));
    }

    private static Preset known(String id, String title, DatasetSpec data, LossSpec loss, List<OwnValue> values, LayerSpec... layers) {
        int batch = data instanceof OwnPoints own ? own.points().size() : 1;
        return new Preset(id, new Experiment(
                title, data, ALL, batch, false, chain(layers), loss, new Sgd(0.1, 0), Regularization.NONE, SEED, values));
    }

    private static Preset mnist(String id, String title, Optimizer optimizer, int... hidden) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(new Dense(units, new Relu()));
        }
        layers.add(new Dense(10, new Softmax()));
        return new Preset(id, new Experiment(
                title, new Idx(), ALL, 128, true, chain(layers.toArray(LayerSpec[]::new)),
                new CategoricalCrossEntropyLoss(), optimizer, Regularization.NONE, SEED, List.of()));
    }

    private static Dense sigmoid() {
        return new Dense(1, new Sigmoid());
    }

    /** Layers one behind the other, ids from 1. */
    static List<Layer> chain(LayerSpec... specs) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : specs) {
            layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size())));
        }
        return layers;
    }
}
