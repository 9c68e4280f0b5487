package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.kernels.cpu.CpuDevice;

/** What holds for dense, convolutional and recurrent networks alike. */
class NetworksTest {

    private static final int BATCHES = 5;

    /** Values and gradients of all nodes, bit by bit. */
    private static List<Integer> everything(Runs runs) {
        List<Integer> bits = new ArrayList<>();
        for (Node node : runs.compiled.program().graph().nodes()) {
            for (float value : runs.numbers(node.id())) {
                bits.add(Float.floatToRawIntBits(value));
            }
            if (runs.run.frame().gradient(node.id()) != null) {
                for (float value : runs.gradient(node.id())) {
                    bits.add(Float.floatToRawIntBits(value));
                }
            }
        }
        return bits;
    }

    @ParameterizedTest
    @EnumSource
    void one_thread_and_three_give_the_same_bits(Networks network) {
        try (Runs alone = new Runs(network.lively(), new CpuDevice(1)); Runs shared = new Runs(network.lively(), new CpuDevice(3))) {
            for (int batch = 0; batch < BATCHES; batch++) {
                alone.run.runBatch();
                shared.run.runBatch();
            }

            assertThat(everything(shared)).isEqualTo(everything(alone));
        }
    }

    @ParameterizedTest
    @EnumSource
    void stepping_by_operation_back_and_forth_equals_running_bit_for_bit(Networks network) {
        try (Runs running = new Runs(network.lively()); Runs stepping = new Runs(network.lively())) {
            for (int batch = 0; batch < BATCHES; batch++) {
                running.run.runBatch();
            }

            stepping.run.runUntil(StopCondition.BATCH);
            for (int i = 0; stepping.run.cursor().step() < BATCHES; i++) {
                stepping.run.runUntil(StopCondition.OPERATION);
                if (i % 29 == 28) {
                    stepping.run.backUntil(StopCondition.OPERATION);
                }
            }
            stepping.run.backUntil(StopCondition.BATCH);
            stepping.run.backUntil(StopCondition.LAYER);
            while (stepping.run.cursor().step() < BATCHES) {
                stepping.run.runUntil(StopCondition.LAYER);
            }

            assertThat(everything(stepping)).isEqualTo(everything(running));
        }
    }
}
