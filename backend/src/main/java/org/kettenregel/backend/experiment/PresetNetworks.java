package org.kettenregel.backend.experiment;

import java.util.List;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.TextReviews;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.EmbeddingLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Adam;

/** Networks for pictures and texts, as they stand in lectures and in Keras' own examples. */
final class PresetNetworks {

    private static final Split ALL = new Split(100, 0, 0);
    private static final long SEED = 1;

    private PresetNetworks() {}

    /** Keras' example for MNIST: sizes 26, 24, 12, 9,216; 320 + 18,496 + 1,179,776 + 1,290 = 1,199,882 parameters. */
    static Preset convolutions() {
        return preset("mnist-cnn", "MNIST, two convolutions", new Idx(), ALL, 128, 0.001, new CategoricalCrossEntropyLoss(),
                new Conv2D(32, 3, new Relu()), new Conv2D(64, 3, new Relu()), new MaxPooling(2), new DropoutLayer(0.25),
                new Flatten(), new Dense(128, new Relu()), new DropoutLayer(0.5), new Dense(10, new Softmax()));
    }

    /** To build on: the pixels in a row and 7,840 + 10 parameters, which is logistic regression. */
    static Preset empty() {
        return preset("empty", "Empty, to build on", new Idx(), ALL, 128, 0.001, new CategoricalCrossEntropyLoss(), new Flatten(), new Dense(10, new Softmax()));
    }

    /** Small enough to watch: 80 + 1,168 + 4,010 = 5,258 parameters. */
    static Preset smallConvolutions() {
        return preset("mnist-small-cnn", "MNIST, a small CNN", new Idx(), ALL, 64, 0.003, new CategoricalCrossEntropyLoss(),
                new Conv2D(8, 3, new Relu()), new MaxPooling(2), new Conv2D(16, 3, new Relu()), new MaxPooling(2),
                new Flatten(), new Dense(10, new Softmax()));
    }

    /** 784 numbers through 32 and back. */
    static Preset autoencoder() {
        return preset("mnist-autoencoder", "MNIST through a bottleneck", new Idx(), ALL, 128, 0.001,
                new ReconstructionLoss(ReconstructionLoss.Measure.CROSS_ENTROPY), Presets.behindFlatten(List.of(
                        new Dense(128, new Relu()), new Dense(32, new Relu()), new Dense(128, new Relu()), new Dense(784, new Sigmoid()))));
    }

    /** Are these film reviews kind? Short texts and few of them, so little memory and much dropout. */
    static Preset reviews() {
        return preset("reviews", "Film reviews with an LSTM", new TextReviews("rt-polarity", List.of("neg", "pos"), 5000, 30, true),
                new Split(80, 10, 10), 32, 0.001, new BinaryCrossEntropyLoss(),
                new EmbeddingLayer(5000, 32), new DropoutLayer(0.5), new Lstm(32, false), new DropoutLayer(0.5), new Dense(1, new Sigmoid()));
    }

    /** Keras' example for film reviews: 2,560,000 + 131,584 + 129 = 2,691,713 parameters. */
    static Preset largeReviews() {
        return preset("reviews-large", "Film reviews, 20,000 words", new TextReviews("rt-polarity", List.of("neg", "pos"), 20_000, 80, true),
                new Split(80, 10, 10), 32, 0.001, new BinaryCrossEntropyLoss(),
                new EmbeddingLayer(20_000, 128), new DropoutLayer(0.2), new Lstm(128, false), new Dense(1, new Sigmoid()));
    }

    private static Preset preset(
            String id, String title, DatasetSpec data, Split split, int batch, double rate, LossSpec loss, LayerSpec... layers) {
        return preset(id, title, data, split, batch, rate, loss, Presets.chain(List.of(layers)));
    }

    private static Preset preset(
            String id, String title, DatasetSpec data, Split split, int batch, double rate, LossSpec loss, List<Layer> layers) {
        return new Preset(id, new Experiment(
                title, data, split, layers, loss, new Training(batch, true, new Adam(rate)), SEED, List.of()));
    }
}
