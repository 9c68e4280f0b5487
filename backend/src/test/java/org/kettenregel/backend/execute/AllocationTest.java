package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.layer.DropoutLayer;
import org.kettenregel.backend.layer.NoiseLayer;
import org.kettenregel.backend.optimizer.AdamW;
import org.kettenregel.backend.optimizer.ClipByNorm;
import org.kettenregel.backend.schedule.CosineDecay;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.cpu.CpuDevice;
import org.kettenregel.kernels.testing.CountingDevice;

class AllocationTest {

    /** Room for the record of each epoch's result, and for what the JVM itself may allocate on this thread while measuring. */
    private static final long NOISE = 4096;

    private static final int EPOCHS = 40;

    /** Vectors are objects until the compiler has made registers of them, which takes it a while; an engine that allocates does so in every round. */
    private static final int ROUNDS = 500;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static void run(Runs runs, int epochs) {
        int end = runs.run.lastEpoch().epoch() + epochs;
        while (runs.run.lastEpoch().epoch() < end) {
            runs.run.runBatch();
        }
    }

    /** Bytes allocated in the first round that allocates next to nothing, else in the best of all rounds. */
    private long least(Runs runs, int epochs) {
        long least = Long.MAX_VALUE;
        for (int round = 0; round < ROUNDS && least >= NOISE; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            run(runs, epochs);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        return least;
    }

    @Test
    void after_the_first_batches_a_training_step_allocates_nothing() {
        try (Runs runs = new Runs(ExperimentEdits.regularization(Presets.first(), new Regularization(0.001, 0.001)))) {
            assertThat(least(runs, EPOCHS)).as("bytes in %d batches", EPOCHS * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }

    @Test
    void nor_do_random_layers_a_schedule_and_clipping() {
        Experiment noisy = ExperimentEdits.insertAfter(Presets.first(), 0, new NoiseLayer());
        Experiment random = ExperimentEdits.insertAfter(noisy, 1, new DropoutLayer());
        Training training = random.training().withOptimizer(new AdamW()).withSchedule(new CosineDecay()).withClipping(new ClipByNorm());
        try (Runs runs = new Runs(ExperimentEdits.training(random, training))) {
            assertThat(least(runs, EPOCHS)).as("bytes in %d batches", EPOCHS * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }

    @ParameterizedTest
    @EnumSource
    void nor_do_dense_convolutional_and_recurrent_networks(Networks network) {
        try (Runs runs = new Runs(network.lively(), new CpuDevice(2))) {
            assertThat(least(runs, 10)).as("bytes in %d batches", 10 * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }

    @Test
    void nor_do_normalisation_look_up_parts_and_joins() {
        try (Runs runs = new Runs(NormalizedRunsTest.moons())) {
            assertThat(least(runs, EPOCHS)).as("bytes in %d batches", EPOCHS * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }

    @Test
    void nor_do_branches_that_meet_again() {
        try (Runs runs = new Runs(Presets.byId("residual").orElseThrow().experiment())) {
            assertThat(least(runs, EPOCHS)).as("bytes in %d batches", EPOCHS * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }

    @Test
    void a_run_allocates_no_buffers_after_its_start_and_frees_all_at_its_end() {
        CountingDevice device = new CountingDevice(Devices.probe().open("cpu"));
        try (Runs runs = new Runs(Presets.first(), device)) {
            long before = device.bytesAllocated();
            for (int i = 0; i < 100; i++) {
                runs.run.runBatch();
            }
            assertThat(device.bytesAllocated()).isEqualTo(before);
        }
        device.assertNoLeaks();
    }
}
