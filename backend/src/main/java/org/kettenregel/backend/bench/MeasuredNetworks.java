package org.kettenregel.backend.bench;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.TextReviews;
import org.kettenregel.backend.dataset.Xor;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
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
import org.kettenregel.backend.loss.MeanSquaredError;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Adam;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.optimizer.Sgd;

/** The experiments that are measured. Each names the kind of data that the synthetic ones stand in for. */
final class MeasuredNetworks {

    private static final long SEED = 1;

    private MeasuredNetworks() {}

    /** 401,920 + 5,130 = 407,050 parameters. */
    static Experiment mlp(int batch) {
        return experiment("W1", new Idx(), new CategoricalCrossEntropyLoss(true), batch, new RmsProp(0.001, 0.9),
                new Dense(512, new Relu()), new Dense(SyntheticData.CLASSES, new Linear()));
    }

    /** The same network with probabilities for its answer. */
    static Experiment classifier(int batch) {
        return experiment("W6inf", new Idx(), new CategoricalCrossEntropyLoss(), batch, new RmsProp(0.001, 0.9),
                new Dense(512, new Relu()), new Dense(SyntheticData.CLASSES, new Softmax()));
    }

    /** 320 + 18,496 + 1,179,776 + 1,290 = 1,199,882 parameters. */
    static Experiment cnn(int batch) {
        return experiment("W2", new Idx(), new CategoricalCrossEntropyLoss(true), batch, new Adam(0.001),
                new Conv2D(32, 3, new Relu()), new Conv2D(64, 3, new Relu()), new MaxPooling(2), new DropoutLayer(0.25),
                new Flatten(), new Dense(128, new Relu()), new DropoutLayer(0.5), new Dense(SyntheticData.CLASSES, new Linear()));
    }

    /** 24 + 36 + 5 = 65 parameters. */
    static Experiment playground(int batch) {
        return experiment("W3", new Xor(), new MeanSquaredError(true), batch, new Sgd(0.03, 0),
                new Dense(8, new Tanh()), new Dense(4, new Tanh()), new Dense(1, new Tanh()));
    }

    /** 2,560,000 + 131,584 + 129 = 2,691,713 parameters. */
    static Experiment lstm(int batch) {
        return experiment("W4", new TextReviews(), new BinaryCrossEntropyLoss(true), batch, new Adam(0.001),
                new EmbeddingLayer(SyntheticData.WORDS, 128), new Lstm(128, false), new Dense(1, new Linear()));
    }

    private static Experiment experiment(
            String title, DatasetSpec kind, LossSpec loss, int batch, Optimizer optimizer, LayerSpec... specs) {
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : specs) {
            layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size())));
        }
        return new Experiment(
                title, kind, new Split(100, 0, 0), layers, loss, new Training(batch, false, optimizer), SEED, List.of());
    }

    static Compilation.Compiled compiled(Experiment experiment, Dataset data) {
        return switch (Compiler.compile(experiment, new Signature(data.inputShape(), data.targets()), Long.MAX_VALUE)) {
            case Compilation.Compiled compiled -> compiled;
            case Compilation.Problems problems -> throw new IllegalStateException(experiment.title() + " does not compile: " + problems.problems());
        };
    }
}
