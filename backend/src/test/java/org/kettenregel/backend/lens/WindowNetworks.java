package org.kettenregel.backend.lens;

import java.util.ArrayList;
import java.util.List;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Sgd;

/** Small networks of windows over drawn figures of 16 x 16, three of them in a batch. */
final class WindowNetworks {

    private static final int SIDE = 16;
    private static final int CLASSES = 8;

    private WindowNetworks() {}

    /** The layers one behind the other, then a dense layer for the classes. */
    static LookedRun of(LayerSpec... windows) {
        List<LayerSpec> specs = new ArrayList<>(List.of(windows));
        if (!(specs.getLast() instanceof Dense)) {
            specs.add(new Flatten());
            specs.add(new Dense(CLASSES, new Softmax()));
        }
        List<Layer> layers = new ArrayList<>();
        specs.forEach(spec -> layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size()))));
        return open(new Experiment("windows", new DrawnShapes(100, SIDE, 0.1), new Split(100, 0, 0), layers, new CategoricalCrossEntropyLoss(),
                new Training(3, false, new Sgd(0.1, 0)), 1, List.of()));
    }

    static LookedRun preset(String id) {
        return open(Presets.byId(id).orElseThrow().experiment());
    }

    private static LookedRun open(Experiment experiment) {
        return LookedRun.onCpu(experiment).withMovedBiases();
    }

    static Conv2D convolution(int filters, int kernel, int stride, Padding padding, int dilation) {
        return new Conv2D(filters, kernel, stride, padding, dilation, new Relu(), true, new GlorotUniform());
    }
}
