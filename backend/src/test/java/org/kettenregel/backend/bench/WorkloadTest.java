package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.testing.CountingDevice;

class WorkloadTest {

    private final CountingDevice device = new CountingDevice(Devices.probe().open("cpu", 2));

    @AfterEach
    void close() {
        device.assertNoLeaks();
        device.close();
    }

    static Stream<Arguments> networks() {
        return Stream.of(
                Arguments.of(407_050, MeasuredNetworks.mlp(128), SyntheticData.rows(1)),
                Arguments.of(407_050, MeasuredNetworks.classifier(128), SyntheticData.rows(1)),
                Arguments.of(1_199_882, MeasuredNetworks.cnn(128), SyntheticData.pictures(1)),
                Arguments.of(65, MeasuredNetworks.playground(10), SyntheticData.points(1)),
                Arguments.of(2_691_713, MeasuredNetworks.lstm(32), SyntheticData.texts(1)));
    }

    @ParameterizedTest
    @MethodSource("networks")
    void a_network_has_as_many_parameters_as_elsewhere(int parameters, Experiment experiment, Dataset data) {
        assertThat(MeasuredNetworks.compiled(experiment, data).demand().parameters()).isEqualTo(parameters);
    }

    /** Less than the real workloads in samples alone; 32 points so that all fit in a batch. */
    static Stream<Arguments> trainings() {
        return Stream.of(
                Arguments.of(20, MeasuredNetworks.mlp(16), SyntheticData.rows(16)),
                Arguments.of(12, MeasuredNetworks.cnn(8), SyntheticData.pictures(8)),
                Arguments.of(400, MeasuredNetworks.playground(32), SyntheticData.points(32)),
                Arguments.of(10, MeasuredNetworks.lstm(4), SyntheticData.texts(4)));
    }

    @ParameterizedTest
    @MethodSource("trainings")
    void the_loss_of_a_training_falls(int steps, Experiment experiment, Dataset data) {
        try (Work work = new TrainingWork(device, experiment, data)) {
            work.step();
            double first = work.loss().orElseThrow();
            for (int step = 1; step < steps; step++) {
                work.step();
            }

            assertThat(first).isFinite().isPositive();
            assertThat(work.loss().orElseThrow()).isLessThan(0.9 * first);
        }
    }

    @Test
    void the_answers_of_the_classifier_are_probabilities() {
        try (ForwardWork work = new ForwardWork(device, MeasuredNetworks.classifier(1), SyntheticData.rows(1), new Xorshift32(5).uniform(3 * 784))) {
            work.step();

            assertThat(work.answers()).hasSize(30);
            for (int sample = 0; sample < 3; sample++) {
                double sum = 0;
                for (int column = 0; column < 10; column++) {
                    sum += work.answers()[10 * sample + column];
                }
                assertThat(sum).isBetween(1 - 1e-6, 1 + 1e-6);
            }
            assertThat(work.loss()).isEmpty();
        }
    }

    @Test
    void a_grid_has_an_answer_of_tanh_for_every_point() {
        try (ForwardWork work = (ForwardWork) Workload.W3EVAL.open(device)) {
            work.step();

            assertThat(work.answers()).hasSize(10_000);
            for (float answer : work.answers()) {
                assertThat(answer).isBetween(-1f, 1f);
            }
            assertThat(work.answers()[0]).isNotEqualTo(work.answers()[9_999]);
        }
    }

    @Test
    void a_product_is_one_call_of_the_kernel_in_every_step() {
        try (Work work = new ProductWork(device, new MatMulShape(2, 3, 4, false, false))) {
            long before = device.calls();
            work.step();
            work.step();

            assertThat(device.calls() - before).isEqualTo(2);
        }
    }

    @Test
    void workloads_are_found_by_the_names_that_other_programs_use() {
        assertThat(Stream.of("W1", "W2", "W3b10", "W3b32", "W3eval", "W4", "W5", "W5new", "W6inf", "W6g1", "W6g2")
                .map(Workload::byId).map(found -> found.orElseThrow())).containsExactly(Workload.values());
        assertThat(Workload.byId("w1")).isEmpty();
    }

    /** 2 m n k in billions: 2 * 128 * 512 * 784 = 102,760,448 and 2 * 2^30. */
    @Test
    void a_step_of_a_product_counts_its_operations_in_billions() {
        assertThat(Workload.W6G1.perStep()).isEqualTo(0.102760448);
        assertThat(Workload.W6G2.perStep()).isEqualTo(2.147483648);
    }
}
