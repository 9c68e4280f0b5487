package org.kettenregel.backend.lens;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DrawnShapes;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.loss.CategoricalCrossEntropyLoss;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Softmax;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.session.DataLibrary;
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
    public Open open() {
        return open(Devices.probe().open("cpu"));
    }

    public Open open(Device device) {
        Experiment experiment = experiment();
        Dataset data = experiment.data().fromFiles()
                ? digit()
                : experiment.data().load(new Seed(experiment.seed()), DataFolder.none());
        return new Open(device, experiment, data);
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

    /** One number of a parameter. */
    public record Weight(Node node, int element) {}

    /** One of the networks in motion. */
    public static final class Open implements AutoCloseable {

        public final Device device;
        public final TrainingRun run;
        public final Parameters parameters;

        Open(Device device, Experiment experiment, Dataset data) {
            this.device = device;
            this.parameters = new Parameters(device);
            Compilation.Compiled compiled = (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
            this.run = RunFactory.start(
                    device, experiment, compiled, parameters, new DataLibrary(DataFolder.none()).prepare(experiment, compiled, data));
            moveBiases();
        }

        /** Biases start at zero, where ReLU has its kink on the empty border of a picture: no slope could be measured there. */
        private void moveBiases() {
            Random random = new Random(3);
            for (Node node : graph().parameters()) {
                if (node.op() instanceof Parameter parameter && parameter.role() == Parameter.Role.BIAS) {
                    for (int i = 0; i < node.shape().width(); i++) {
                        parameters.set(node.id(), i, 0.2f * random.nextFloat() - 0.1f);
                    }
                }
            }
        }

        public Graph graph() {
            return run.frame().graph();
        }

        /** The node with the given name, {@code dense#1/weights}. */
        public Node node(String name) {
            return graph().nodes().stream().filter(node -> node.scope().toString().equals(name)).findFirst().orElseThrow();
        }

        /** Runs the rest of the current pass, or the next one. */
        public Open until(StopCondition.Pass pass) {
            run.runUntil(StopCondition.endOf(pass));
            return this;
        }

        /** The numbers at the cursor, for the first sample. */
        public Sight sight() {
            return new Sight(run, device, new Inspector(run, device), 0);
        }

        /** Half of them anywhere, half in parameters drawn first, so that small ones occur as well. */
        public List<Weight> weights(int count, Random random) {
            List<Node> learning = graph().parameters().stream().filter(node -> graph().gradientNodes().get(node.id())).toList();
            int all = learning.stream().mapToInt(node -> node.shape().width()).sum();
            return Stream.generate(() -> random.nextBoolean() ? at(learning, random.nextInt(all)) : within(learning.get(random.nextInt(learning.size())), random))
                    .limit(count).toList();
        }

        private static Weight within(Node node, Random random) {
            return new Weight(node, random.nextInt(node.shape().width()));
        }

        private static Weight at(List<Node> learning, int place) {
            int left = place;
            for (Node node : learning) {
                if (left < node.shape().width()) {
                    return new Weight(node, left);
                }
                left -= node.shape().width();
            }
            throw new IllegalArgumentException("no weight " + place + " in " + Arrays.toString(learning.toArray()));
        }

        @Override
        public void close() {
            run.close();
            parameters.close();
            device.close();
        }
    }
}
