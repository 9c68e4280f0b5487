package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Devices;

class SmallGraphTest {

    private static final int SIZE = SmallGraph.SIZE;

    private static int node(TrainingRun run, String name) {
        return run.program().graph().nodes().stream().filter(node -> node.scope().toString().equals(name)).mapToInt(Node::id).findFirst().orElseThrow();
    }

    private static float[] gradient(TrainingRun run, String name) {
        DeviceBuffer gradient = run.frame().gradient(node(run, name));
        float[] numbers = new float[gradient.length()];
        gradient.download(numbers);
        return numbers;
    }

    @Test
    void sum_and_gradients_are_those_of_the_definition() {
        try (Device device = Devices.probe().open("cpu", 1); Parameters parameters = new Parameters(device);
                TrainingRun run = new SmallGraph(device, parameters).start()) {
            float[] x = new Xorshift32(6).uniform(SIZE * SIZE);
            float[] weights = parameters.numbers(node(run, "dense#1/weights"));

            run.runBatch();
            run.runBatch();

            double sum = 0;
            double[] byWeight = new double[SIZE * SIZE];
            double[] byBias = new double[SIZE];
            for (int row = 0; row < SIZE; row++) {
                for (int column = 0; column < SIZE; column++) {
                    double z = 0; // the bias starts at 0
                    for (int i = 0; i < SIZE; i++) {
                        z += (double) x[row * SIZE + i] * weights[i * SIZE + column];
                    }
                    sum += Math.max(0, z);
                    for (int i = 0; i < SIZE && z > 0; i++) {
                        byWeight[i * SIZE + column] += x[row * SIZE + i];
                    }
                    byBias[column] += z > 0 ? 1 : 0;
                }
            }
            assertThat(run.lossOfLastBatch()).isCloseTo((float) sum, within(1e-5f));
            float[] weightGradient = gradient(run, "dense#1/weights");
            float[] biasGradient = gradient(run, "dense#1/bias");
            for (int i = 0; i < byWeight.length; i++) {
                assertThat((double) weightGradient[i]).isCloseTo(byWeight[i], within(1e-5));
            }
            for (int i = 0; i < byBias.length; i++) {
                assertThat((double) biasGradient[i]).isEqualTo(byBias[i]);
            }
            assertThat(parameters.numbers(node(run, "dense#1/weights"))).containsExactly(weights);
        }
    }

    @Test
    void built_once_or_anew_it_gives_the_same_sum() {
        try (Device device = Devices.probe().open("cpu", 1); BuiltGraphWork built = new BuiltGraphWork(device);
                FreshGraphWork fresh = new FreshGraphWork(device)) {
            for (int step = 0; step < 3; step++) {
                built.step();
                fresh.step();
            }

            assertThat(fresh.sum()).isPositive().isEqualTo(built.sum());
        }
    }
}
