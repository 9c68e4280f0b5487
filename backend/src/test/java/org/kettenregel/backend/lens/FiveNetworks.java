package org.kettenregel.backend.lens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.Runs;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** The networks on which every close look has to agree with the engine and with measured slopes: small batches, so that measuring is quick. */
public enum FiveNetworks {

    XOR, DIGIT_MLP, DIGIT_CNN, RESIDUAL, LSTM;

    private static final String DIGIT = "mnist-digit.txt";
    private static final int PIXELS = 28 * 28;

    public Experiment experiment() {
        return switch (this) {
            case XOR -> ExperimentEdits.batchSize(preset("xor"), 4);
            case DIGIT_MLP -> new Experiment(
                    "784-64-10", new Idx(), new Split(100, 0, 0), List.of(
                            new Layer(1, new Flatten(), List.of(0)), new Layer(2, new Dense(64, new Relu()), List.of(1)),
                            new Layer(3, new Dense(10, new Softmax()), List.of(2))),
                    new CategoricalCrossEntropyLoss(), new Training(1, false, new Sgd(0.1, 0)), 1, List.of());
            case DIGIT_CNN -> ExperimentEdits.batchSize(preset("mnist-cnn"), 1);
            case RESIDUAL -> ExperimentEdits.batchSize(preset("residual"), 2);
            case LSTM -> new Experiment(
                    "16 steps", new DrawnShapes(100, 16, 0.1), new Split(100, 0, 0), List.of(
                            new Layer(1, new ReshapeLayer(16, 16, 0), List.of(0)), new Layer(2, new Lstm(6, false), List.of(1)),
                            new Layer(3, new Dense(8, new Softmax()), List.of(2))),
                    new CategoricalCrossEntropyLoss(), new Training(2, false, new Sgd(0.1, 0)), 1, List.of());
        };
    }

    private static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    /** On the processor, before the first instruction. */
    public LookedRun open() {
        return open(Devices.probe().open("cpu"));
    }

    public LookedRun open(Device device) {
        Experiment experiment = experiment();
        Dataset data = experiment.data().fromFiles()
                ? digit()
                : experiment.data().load(new Seed(experiment.seed()), DataFolder.none());
        return new LookedRun(new Runs(experiment, device, data)).withMovedBiases();
    }

    /** A single sample. */
    private static Dataset digit() {
        try (InputStream in = FiveNetworks.class.getResourceAsStream(DIGIT)) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.startsWith("#")).toList();
            float[] pixels = new float[PIXELS];
            String[] bytes = String.join(" ", lines.subList(1, lines.size())).split(" ");
            for (int i = 0; i < PIXELS; i++) {
                pixels[i] = Integer.parseInt(bytes[i]) / 255f;
            }
            return Dataset.inMemory(new Idx().signature(), pixels, new float[] {Float.parseFloat(lines.getFirst())});
        } catch (IOException problem) {
            throw new IllegalStateException(DIGIT, problem);
        }
    }
}
