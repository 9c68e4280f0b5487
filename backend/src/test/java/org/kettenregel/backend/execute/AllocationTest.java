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

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static void run(Runs runs, int epochs) {
        int end = runs.run.lastEpoch().epoch() + epochs;
        while (runs.run.lastEpoch().epoch() < end) {
            runs.run.runBatch();
        }
    }

    @Test
    void after_the_first_batches_a_training_step_allocates_nothing() {
        try (Runs runs = new Runs(ExperimentEdits.regularization(Presets.first(), new Regularization(0.001, 0.001)))) {
            run(runs, 300);

            long before = threads.getCurrentThreadAllocatedBytes();
            run(runs, EPOCHS);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(allocated).as("bytes in %d batches", EPOCHS * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }

    @Test
    void nor_do_random_layers_a_schedule_and_clipping() {
        Experiment noisy = ExperimentEdits.insertAfter(Presets.first(), 0, new NoiseLayer());
        Experiment random = ExperimentEdits.insertAfter(noisy, 1, new DropoutLayer());
        Training training = random.training().withOptimizer(new AdamW()).withSchedule(new CosineDecay()).withClipping(new ClipByNorm());
        try (Runs runs = new Runs(ExperimentEdits.training(random, training))) {
            run(runs, 300);

            long before = threads.getCurrentThreadAllocatedBytes();
            run(runs, EPOCHS);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(allocated).as("bytes in %d batches", EPOCHS * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }

    /** With one thread: sharing a large product among several takes a few objects. */
    @ParameterizedTest
    @EnumSource
    void nor_do_dense_convolutional_and_recurrent_networks(Networks network) {
        try (Runs runs = new Runs(network.lively(), new CpuDevice(1))) {
            run(runs, 10);

            long before = threads.getCurrentThreadAllocatedBytes();
            run(runs, 10);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(allocated).as("bytes in %d batches", 10 * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }

    @Test
    void nor_do_branches_that_meet_again() {
        try (Runs runs = new Runs(Presets.byId("residual").orElseThrow().experiment())) {
            run(runs, 100);

            long before = threads.getCurrentThreadAllocatedBytes();
            run(runs, EPOCHS);
            long allocated = threads.getCurrentThreadAllocatedBytes() - before;

            assertThat(allocated).as("bytes in %d batches", EPOCHS * runs.run.batchesPerEpoch()).isLessThan(NOISE);
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
