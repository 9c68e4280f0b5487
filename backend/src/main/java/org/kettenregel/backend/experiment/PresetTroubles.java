package org.kettenregel.backend.experiment;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.kettenregel.backend.dataset.Circle;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.dataset.Moons;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Plane;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.initializer.Zeros;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.loss.PerceptronLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.PerceptronCriterion;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.Sgd;

/** Experiments with one thing wrong, as it goes wrong in lectures and in practice; one change mends each. */
final class PresetTroubles {

    private static final Split PARTS = new Split(60, 20, 20);
    private static final long SEED = 1;

    private PresetTroubles() {}

    /** The loss expects scores and gets shares: for ten classes it stays above ln(1 + 9/e) = 1.4612. 16,448 + 650 = 17,098 parameters. */
    static Preset softmaxTwice() {
        return preset("softmax-twice", "Softmax twice", new DrawnDigits(1000, 16, 0.05), PARTS, new CategoricalCrossEntropyLoss(true),
                new Training(32, true, new Adam(0.003)), List.of(),
                new Flatten(), new Dense(64, new Relu()), new Dense(10, new Softmax()));
    }

    /** 40 noisy points against 192 + 4,160 + 65 = 4,417 parameters; the validation loss is lowest early and rises from there. */
    static Preset overfit() {
        Training training = new Training(10, true, new Adam(0.003)).withStopping(new EarlyStopping(60, 0));
        return preset("overfit", "Learned by heart", new Moons(100, 0.4), new Split(40, 40, 20), new BinaryCrossEntropyLoss(), training, List.of(),
                new Dense(64, new Relu()), new Dense(64, new Relu()), new Dense(1, new Sigmoid()));
    }

    /** Biases of -3 keep all four units below 0: Glorot's weights lie within 1, so w x stays under 2 in the square. */
    static Preset deadRelu() {
        List<OwnValue> low = IntStream.range(0, 4).mapToObj(i -> new OwnValue("dense#1/bias", i, -3)).toList();
        return preset("dead-relu", "Dead units", new Circle(), PARTS, new BinaryCrossEntropyLoss(), new Training(10, true, new Adam(0.03)), low,
                new Dense(4, new Relu()), new Dense(1, new Sigmoid()));
    }

    /** Along the bias the mean square has the curvature 2, so each step multiplies the error by 1 - 2 rate: -2 here. Below a rate of 1 it shrinks. */
    static Preset exploding() {
        return preset("exploding", "A learning rate too large", new Plane(200, 0.1), PARTS, new MeanSquaredError(),
                new Training(120, true, new Sgd(1.5, 0)), List.of(), new Dense(1, new Linear()));
    }

    /** One line through a curve: the mean square stays near what is left of it beside its slope. */
    static Preset underfit() {
        return preset("underfit", "A line for a curve", PresetCurves.wave(), PARTS, new MeanSquaredError(), new Training(9, true, new Adam(0.03)), List.of(),
                new Dense(1, new Linear()));
    }

    /** Weights of 0 give hidden units of 0 and send gradients of 0 back through them; only the output's bias learns. */
    static Preset zeroWeights() {
        return preset("zero-weights", "All weights zero", new Circle(), PARTS, new BinaryCrossEntropyLoss(), new Training(10, true, new Adam(0.03)), List.of(),
                new Dense(4, new Tanh(), true, new Zeros()), new Dense(1, new Sigmoid(), true, new Zeros()));
    }

    /** Six layers of sigmoids, whose slopes are a quarter at most: what arrives at the first is a ten-thousandth. */
    static Preset vanishing() {
        LayerSpec[] layers = new LayerSpec[7];
        Arrays.fill(layers, new Dense(8, new Sigmoid()));
        layers[6] = new Dense(1, new Sigmoid());
        return preset("vanishing", "Gradients that vanish", new Circle(), PARTS, new BinaryCrossEntropyLoss(), new Training(10, true, new Adam(0.01)), List.of(), layers);
    }

    /** The perceptron rule on XOR: no line parts its four points, so there is a mistake in every epoch. */
    static Preset xorPerceptron() {
        return preset("perceptron-xor", "One unit for XOR", new OwnPoints(), new Split(100, 0, 0), new PerceptronLoss(PerceptronCriterion.Rule.ZERO_ONE),
                new Training(1, false, new Sgd(1, 0)), List.of(), new Dense(1, new Linear(), true, new Zeros()));
    }

    private static Preset preset(
            String id, String title, DatasetSpec data, Split split, LossSpec loss, Training training, List<OwnValue> values, LayerSpec... layers) {
        return new Preset(id, new Experiment(title, data, split, Presets.chain(List.of(layers)), loss, training, SEED, values));
    }
}
