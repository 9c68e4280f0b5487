package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Split;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.layer.Flatten;
import org.kettenregel.backend.layer.Gru;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.Lstm;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.SimpleRnn;
import org.kettenregel.backend.loss.ReconstructionLoss;
import org.kettenregel.backend.optimizer.Sgd;

/** Recurrent layers against their definitions, written out as loops in double precision. */
class RecurrentTest {

    private static final int STEPS = 3;
    private static final int FEATURES = 2;
    private static final int UNITS = 2;
    private static final double[] X = {0.5, -1.2, 0.8, 0.3, -0.6, 1.1};

    /** A layer that makes a sequence of its length again, so that one loss suits all of them. */
    private static Experiment experiment(LayerSpec layer, boolean everyStep) {
        List<Double> features = everyStep ? List.of(X[0], X[1], X[2], X[3], X[4], X[5]) : List.of(X[0], X[1]);
        List<Layer> layers = List.of(
                new Layer(1, new ReshapeLayer(features.size() / FEATURES, FEATURES, 0), List.of(0)), new Layer(2, layer, List.of(1)),
                new Layer(3, new Flatten(), List.of(2)));
        return new Experiment("", new OwnPoints(List.of(new OwnPoint(features, 1)), false), new Split(100, 0, 0), layers,
                new ReconstructionLoss(), new Training(1, false, new Sgd(0.1, 0)), 1, List.of());
    }

    private static Runs run(LayerSpec layer) {
        Runs runs = new Runs(experiment(layer, true));
        Random random = new Random(5);
        for (Node node : runs.compiled.program().graph().parameters()) {
            for (int i = 0; i < node.shape().width(); i++) {
                runs.parameters.set(node.id(), i, random.nextFloat() - 0.5f);
            }
        }
        runs.run.runUntil(StopCondition.endOf(Pass.FORWARD));
        return runs;
    }

    /** The outputs of all steps, (steps, units). */
    private static void assertOutputs(Runs runs, double[][] expected) {
        float[] actual = runs.numbers(runs.compiled.program().graph().prediction());
        for (int i = 0; i < actual.length; i++) {
            assertThat((double) actual[i]).as("number %d", i).isCloseTo(expected[i / UNITS][i % UNITS], within(1e-6));
        }
        assertThat(actual).hasSize(STEPS * UNITS);
    }

    /** {@code row W}, where W has the given number of columns. */
    private static double[] times(double[] row, float[] weights, int columns) {
        double[] product = new double[columns];
        for (int i = 0; i < row.length; i++) {
            for (int j = 0; j < columns; j++) {
                product[j] += row[i] * weights[i * columns + j];
            }
        }
        return product;
    }

    private static double[] x(int step) {
        return new double[] {X[step * FEATURES], X[step * FEATURES + 1]};
    }

    private static double sigmoid(double x) {
        return 1 / (1 + Math.exp(-x));
    }

    @Test
    void a_plain_recurrent_layer_is_tanh_of_input_and_memory() {
        String key = "simple-rnn#2";
        try (Runs runs = run(new SimpleRnn(UNITS, true))) {
            float[] weights = runs.numbers(runs.node(key + "/input weights"));
            float[] recurrent = runs.numbers(runs.node(key + "/recurrent weights"));
            float[] bias = runs.numbers(runs.node(key + "/bias"));
            double[][] outputs = new double[STEPS][UNITS];
            double[] h = new double[UNITS];
            for (int step = 0; step < STEPS; step++) {
                double[] input = times(x(step), weights, UNITS);
                double[] memory = times(h, recurrent, UNITS);
                for (int u = 0; u < UNITS; u++) {
                    outputs[step][u] = Math.tanh(input[u] + memory[u] + bias[u]);
                }
                h = outputs[step];
            }

            assertOutputs(runs, outputs);
        }
    }

    @Test
    void an_lstm_keeps_a_cell_behind_three_gates() {
        String key = "lstm#2";
        try (Runs runs = run(new Lstm(UNITS, true))) {
            float[] weights = runs.numbers(runs.node(key + "/input weights"));
            float[] recurrent = runs.numbers(runs.node(key + "/recurrent weights"));
            List<String> gates = List.of("input gate", "forget gate", "candidate", "output gate");
            List<float[]> biases = gates.stream().map(gate -> runs.numbers(runs.node(key + "/" + gate + " bias"))).toList();
            double[][] outputs = new double[STEPS][UNITS];
            double[] h = new double[UNITS];
            double[] c = new double[UNITS];
            for (int step = 0; step < STEPS; step++) {
                double[] input = times(x(step), weights, 4 * UNITS);
                double[] memory = times(h, recurrent, 4 * UNITS);
                for (int u = 0; u < UNITS; u++) {
                    double[] z = new double[4];
                    for (int gate = 0; gate < 4; gate++) {
                        z[gate] = input[gate * UNITS + u] + memory[gate * UNITS + u] + biases.get(gate)[u];
                    }
                    c[u] = sigmoid(z[1]) * c[u] + sigmoid(z[0]) * Math.tanh(z[2]);
                    outputs[step][u] = sigmoid(z[3]) * Math.tanh(c[u]);
                }
                h = outputs[step];
            }

            assertOutputs(runs, outputs);
            assertThat(runs.numbers(runs.node(key + "/step 3/forget gate"))).hasSize(UNITS); // gates can be looked into
        }
    }

    @Test
    void a_gru_mixes_its_memory_with_a_candidate() {
        String key = "gru#2";
        try (Runs runs = run(new Gru(UNITS, true))) {
            float[] weights = runs.numbers(runs.node(key + "/input weights"));
            float[] gates = runs.numbers(runs.node(key + "/recurrent weights of the gates"));
            float[] candidates = runs.numbers(runs.node(key + "/recurrent weights of the candidate"));
            float[] update = runs.numbers(runs.node(key + "/update gate bias"));
            float[] reset = runs.numbers(runs.node(key + "/reset gate bias"));
            float[] candidate = runs.numbers(runs.node(key + "/candidate bias"));
            double[][] outputs = new double[STEPS][UNITS];
            double[] h = new double[UNITS];
            for (int step = 0; step < STEPS; step++) {
                double[] input = times(x(step), weights, 3 * UNITS);
                double[] memory = times(h, gates, 2 * UNITS);
                double[] recalled = new double[UNITS];
                for (int u = 0; u < UNITS; u++) {
                    recalled[u] = sigmoid(input[UNITS + u] + memory[UNITS + u] + reset[u]) * h[u];
                }
                double[] recalledProduct = times(recalled, candidates, UNITS);
                for (int u = 0; u < UNITS; u++) {
                    double z = sigmoid(input[u] + memory[u] + update[u]);
                    outputs[step][u] = z * h[u] + (1 - z) * Math.tanh(input[2 * UNITS + u] + recalledProduct[u] + candidate[u]);
                }
                h = outputs[step];
            }

            assertOutputs(runs, outputs);
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void the_output_is_that_of_the_last_step_or_of_all(boolean everyStep) {
        try (Runs runs = new Runs(experiment(new Lstm(UNITS, everyStep), everyStep))) {
            int steps = everyStep ? STEPS : 1;
            assertThat(runs.compiled.program().graph().node(runs.compiled.program().graph().prediction()).shape().width()).isEqualTo(steps * UNITS);
        }
    }
}
