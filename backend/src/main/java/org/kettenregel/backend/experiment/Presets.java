package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Circle;
import org.kettenregel.backend.dataset.CsvTable;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Moons;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Plane;
import org.kettenregel.backend.dataset.Spiral;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.TwoGaussians;
import org.kettenregel.backend.dataset.Xor;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanAbsoluteError;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.PerceptronCriterion;
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

    /** The targets of the rows 00, 01, 10 and 11. */
    private static final List<Integer> AND = List.of(0, 0, 0, 1);
    private static final List<Integer> OR = List.of(0, 1, 1, 1);

    private static final List<PresetGroup> GROUPS = List.of(
            PresetGroup.of("plane",
                    spiral(),
                    planar("circle", "Circle in a ring", new Circle(), 4, 4),
                    planar("xor", "XOR, four squares", new Xor(), 4),
                    planar("gaussians", "Two clouds", new TwoGaussians(), 2),
                    planar("moons", "Two moons", new Moons(), 6, 4),
                    plane(),
                    PresetCurves.curve(),
                    geometry()),
            PresetGroup.of("lectures",
                    chainRule(),
                    xorByHand("xor-by-hand", "XOR by hand", new Step()),
                    xorByHand("xor-without-activation", "XOR without activation", new Linear()),
                    perceptron(),
                    perceptronRule("perceptron-rule", "The perceptron rule learns AND", AND, PerceptronCriterion.Rule.ZERO_ONE, 0.1),
                    perceptronRule("perceptron-or", "The perceptron rule learns OR", OR, PerceptronCriterion.Rule.SIGNED, 1),
                    perceptronRule("perceptron-wrong-sign", "A perceptron with a wrong sign", AND, PerceptronCriterion.Rule.WRONG_SIGN, 1),
                    softmax(),
                    PresetAnswers.humanCatDog(),
                    PresetAnswers.catOrDog(),
                    PresetWindows.maxPooling()),
            PresetGroup.of("expressions",
                    PresetExpressions.chainRule(),
                    PresetExpressions.fourFunctions(),
                    PresetExpressions.twoPaths(),
                    PresetExpressions.neuron(),
                    PresetExpressions.twoLosses(),
                    PresetExpressions.descent()),
            PresetGroup.of("architectures",
                    PresetNetworks.empty(),
                    PresetArchitectures.twoInputs(),
                    PresetArchitectures.sharedLayer(),
                    PresetArchitectures.twoOutputs(),
                    PresetArchitectures.residual(),
                    PresetConvolutions.residual(),
                    PresetConvolutions.inception(),
                    PresetArchitectures.batchNorm()),
            PresetGroup.of("troubles",
                    PresetTroubles.overfit(),
                    PresetTroubles.underfit(),
                    PresetTroubles.exploding(),
                    PresetTroubles.vanishing(),
                    PresetTroubles.zeroWeights(),
                    PresetTroubles.deadRelu(),
                    PresetTroubles.softmaxTwice(),
                    PresetTroubles.xorPerceptron()),
            PresetGroup.of("pictures",
                    PresetPictures.shapes(),
                    PresetPictures.digits(),
                    PresetConvolutions.leNet(),
                    PresetConvolutions.smallVgg(),
                    PresetConvolutions.autoencoder(),
                    mnist("mnist-mlp", "MNIST, 512 hidden units", new RmsProp(), 512),
                    mnist("mnist-deep", "MNIST, three hidden layers", new Adam(0.003), 64, 64, 64),
                    PresetNetworks.smallConvolutions(),
                    PresetNetworks.convolutions(),
                    PresetNetworks.autoencoder(),
                    PresetPictures.cifar()),
            PresetGroup.of("texts",
                    PresetNetworks.reviews(),
                    PresetNetworks.largeReviews()),
            PresetGroup.of("tables",
                    table("titanic", "Titanic, who survived", PresetTables.titanic(), new BinaryCrossEntropyLoss(), new Dense(1, new Sigmoid()), 8),
                    table("mpg", "Miles per gallon", PresetTables.milesPerGallon(), new MeanSquaredError(), new Dense(1, new Linear()), 16, 8),
                    table("penguins", "Three species of penguins", PresetTables.penguins(),
                            new CategoricalCrossEntropyLoss(), new Dense(3, new Softmax()), 8),
                    table("iris", "Three species of iris", new CsvTable(), new CategoricalCrossEntropyLoss(), new Dense(3, new Softmax()), 8)));

    private static final List<Preset> LIST = GROUPS.stream().flatMap(group -> group.presets().stream()).toList();

    private Presets() {}

    /** The same as {@link #all()}, under headings. */
    public static List<PresetGroup> groups() {
        return GROUPS;
    }

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

    /**
     * A spiral that is learned while one watches: all of the first 40 seeds reach 95 % within 211 epochs, half of them within 85. At the 1.75
     * turns of TensorFlow Playground most runs of so small a network end in a poor minimum.
     */
    private static Preset spiral() {
        return planar("spiral", "Spiral, two hidden layers", new Spiral(300, 0.1, 1.25), new Adam(0.05), 20, 8, 4);
    }

    private static Preset planar(String id, String title, DatasetSpec data, int... hidden) {
        return planar(id, title, data, new Adam(0.03), 10, hidden);
    }

    /** Classes 0 and 1 of points in the plane, told apart by hidden layers of tanh units. */
    private static Preset planar(String id, String title, DatasetSpec data, Optimizer optimizer, int batch, int... hidden) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(new Dense(units, new Tanh()));
        }
        layers.add(new Dense(1, new Sigmoid()));
        return new Preset(id, new Experiment(
                title, data, new Split(60, 20, 20), chain(layers),
                new BinaryCrossEntropyLoss(), new Training(batch, true, optimizer), SEED, List.of()));
    }

    private static Preset plane() {
        return new Preset("plane", new Experiment(
                "A plane to fit", new Plane(), new Split(60, 20, 20), chain(List.of(new Dense(4, new Tanh()), new Dense(1, new Linear()))),
                new MeanSquaredError(), new Training(10, true, new Sgd(0.1, 0)), SEED, List.of()));
    }

    /** A first layer that does nothing but mirror and stretch, [[1, 0], [0, -0.5]], on all points at once. */
    private static Preset geometry() {
        List<OwnValue> values = List.of(
                new OwnValue("dense#1/weights", 0, 1), new OwnValue("dense#1/weights", 1, 0),
                new OwnValue("dense#1/weights", 2, 0), new OwnValue("dense#1/weights", 3, -0.5));
        int points = 200;
        return new Preset("geometry", new Experiment(
                "A layer moves the plane", new Spiral(points, 0.05, 1), ALL,
                chain(List.of(new Dense(2, new Linear()), new Dense(1, new Sigmoid()))),
                new BinaryCrossEntropyLoss(), new Training(points, false, new Adam(0.03)), SEED, values));
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

    /** One unit that starts at 0 and is shown the four rows of a table of truth in turn, one at a time, as in Rosenblatt's rule. */
    private static Preset perceptronRule(String id, String title, List<Integer> targets, PerceptronCriterion.Rule rule, double rate) {
        OwnPoints rows = new OwnPoints(IntStream.range(0, 4).mapToObj(row -> OwnPoint.of(targets.get(row), row / 2, row % 2)).toList(), true);
        return new Preset(id, new Experiment(
                title, rows, ALL, chain(List.of(new Dense(1, new Linear(), true, new Zeros()))),
                new PerceptronLoss(rule), new Training(1, false, new Sgd(rate, 0)), SEED, List.of()));
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
                title, data, ALL, chain(List.of(layers)), loss, new Training(batch, false, new Sgd(0.1, 0)), SEED, values));
    }

    private static Preset mnist(String id, String title, Optimizer optimizer, int... hidden) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(new Dense(units, new Relu()));
        }
        layers.add(new Dense(10, new Softmax()));
        return new Preset(id, new Experiment(
                title, new Idx(), ALL, behindFlatten(layers),
                new CategoricalCrossEntropyLoss(), new Training(128, true, optimizer), SEED, List.of()));
    }

    private static Preset table(String id, String title, CsvTable data, LossSpec loss, Dense output, int... hidden) {
        List<LayerSpec> layers = new ArrayList<>();
        for (int units : hidden) {
            layers.add(new Dense(units, new Relu()));
        }
        layers.add(output);
        return new Preset(id, new Experiment(
                title, data, new Split(60, 20, 20), chain(layers), loss, new Training(16, true, new Adam(0.01)), SEED, List.of()));
    }

    /** For pictures: their numbers in a row, then the layers as in {@link #chain}. These keep the ids under which weights have been saved. */
    static List<Layer> behindFlatten(List<LayerSpec> specs) {
        Layer flatten = new Layer(specs.size() + 1, new Flatten(), List.of(Layer.INPUT));
        List<Layer> layers = new ArrayList<>(chain(specs));
        layers.set(0, new Layer(1, specs.getFirst(), List.of(flatten.id())));
        layers.addFirst(flatten);
        return layers;
    }

    /** Layers one behind the other, ids from 1. */
    static List<Layer> chain(List<LayerSpec> specs) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : specs) {
            layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size())));
        }
        return layers;
    }
}
