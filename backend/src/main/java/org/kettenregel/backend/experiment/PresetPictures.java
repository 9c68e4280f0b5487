package org.kettenregel.backend.experiment;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.DrawnDigits;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.ImageFolder;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.layer.ActivationLayer;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.schedule.CosineDecay;

/** Convolutional networks that have learned within seconds or a few minutes, two of them without any file. */
final class PresetPictures {

    private static final long SEED = 1;

    private PresetPictures() {}

    /** Figures of 16 x 16, each shown shifted, turned, resized, mirrored and noisy: 80 + 1,168 + 2,056 = 3,304 parameters. */
    static Preset shapes() {
        return preset("shapes-cnn", "Drawn shapes, a small CNN", new DrawnShapes(), new Split(60, 20, 20), 0.005, List.of(
                new Augmentation(0.1, 10, 0.1, true), new NoiseLayer(0.1),
                same(8), new MaxPooling(2), same(16), new MaxPooling(2), new Flatten(), new Dense(8, new Softmax())));
    }

    /** Sizes 26, 13, 11, 5: 80 + 32 + 1,168 + 4,010 = 5,290 parameters, 16 of which are averages. */
    static Preset digits() {
        return preset("digits-cnn", "Drawn digits, normalised and forgetful", new DrawnDigits(), new Split(60, 20, 20), 0.003, List.of(
                new Conv2D(8, 3, new Linear()), PresetArchitectures.NORMALIZATION, new ActivationLayer(new Relu()), new MaxPooling(2),
                new Conv2D(16, 3, new Relu()), new MaxPooling(2), new Flatten(), new DropoutLayer(0.25), new Dense(10, new Softmax())));
    }

    /** A tenth of CIFAR-10 as a zip of pictures. Sizes 32, 16, 8, 4; the rate falls along a cosine over 20 epochs. */
    static Preset cifar() {
        List<LayerSpec> specs = new ArrayList<>(List.of(new Augmentation(0.1, 0, 0, true)));
        for (int filters : new int[] {16, 32, 64}) {
            specs.add(new Conv2D(filters, 3, 1, Padding.SAME, 1, new Linear(), false, new HeNormal()));
            specs.add(PresetArchitectures.NORMALIZATION);
            specs.add(new ActivationLayer(new Relu()));
            specs.add(new MaxPooling(2));
        }
        specs.addAll(List.of(new Flatten(), new DropoutLayer(0.3), new Dense(10, new Softmax())));
        List<String> classes = List.of("airplane", "automobile", "bird", "cat", "deer", "dog", "frog", "horse", "ship", "truck");
        Preset constant = preset("cifar-sample", "CIFAR-10",
                new ImageFolder("cifar10-sample", classes, 32, 32, false), new Split(90, 10, 0), 0.003, specs);
        return new Preset(constant.id(), ExperimentEdits.training(
                constant.experiment(), constant.experiment().training().withSchedule(new CosineDecay(20, 0.01))));
    }

    private static Conv2D same(int filters) {
        return new Conv2D(filters, 3, 1, Padding.SAME, 1, new Relu(), true, new GlorotUniform());
    }

    private static Preset preset(String id, String title, DatasetSpec data, Split split, double rate, List<LayerSpec> specs) {
        return new Preset(id, new Experiment(title, data, split, Presets.chain(specs),
                new CategoricalCrossEntropyLoss(), new Training(32, true, new Adam(rate)), SEED, List.of()));
    }
}
