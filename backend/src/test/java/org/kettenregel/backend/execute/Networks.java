package org.kettenregel.backend.execute;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.dataset.Targets;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.Augmentation;
import org.kettenregel.backend.layer.BatchNormalization;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Adam;

/** One small network of each kind, for what must hold for all of them; their data are drawn by the program. */
public enum Networks {
    MLP, CNN, LSTM;

    private static final int SIDE = 16;

    /** With everything that is random or remembered in training: augmentation, dropout, running statistics. */
    public Experiment lively() {
        return experiment(true, new DrawnShapes(100, SIDE, 0.1), 20, new Split(100, 0, 0));
    }

    /** Without what keeps a network from learning by heart. */
    public Experiment plain(int samples) {
        return experiment(false, new DrawnShapes(100, SIDE, 0.1), samples, new Split(100, 0, 0));
    }

    private Experiment experiment(boolean lively, DatasetSpec data, int batch, Split split) {
        List<LayerSpec> layers = new ArrayList<>(switch (this) {
            case MLP -> lively
                    ? List.of(new Flatten(), new Dense(16, new Relu()), new DropoutLayer(0.3))
                    : List.of(new Flatten(), new Dense(32, new Relu()));
            case CNN -> lively
                    ? List.of(new Augmentation(), new Conv2D(4, 3, new Relu()), new BatchNormalization(), new MaxPooling(2), new DropoutLayer(0.3),
                            new Flatten())
                    : List.of(new Conv2D(8, 3, new Relu()), new MaxPooling(2), new Flatten());
            case LSTM -> List.of(new ReshapeLayer(SIDE, SIDE, 0), new Lstm(lively ? 6 : 24, false), new DropoutLayer(lively ? 0.3 : 0));
        });
        Signature signature = data.signature();
        layers.add(new Dense(((Targets.Classes) signature.targets()).names().size(), new Softmax()));
        List<Layer> chain = new ArrayList<>();
        layers.forEach(spec -> chain.add(new Layer(chain.size() + 1, spec, List.of(chain.size()))));
        return new Experiment(
                name(), data, split, chain, new CategoricalCrossEntropyLoss(), new Training(batch, true, new Adam(0.01)), 3, List.of());
    }
}
