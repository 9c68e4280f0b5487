package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.layer.AveragePooling;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.backend.layer.GlobalAveragePooling;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.layer.MaxPooling;
import org.kettenregel.backend.layer.Padding;
import org.kettenregel.backend.layer.ReshapeLayer;
import org.kettenregel.backend.layer.TransposedConvolution;
import org.kettenregel.backend.layer.Upsampling;
import org.kettenregel.backend.op.Tanh;

/** A network of all layers on images, which takes the two features of a point for an image of two rows. */
class ConvolutionsTest {

    /** Room for the record of each epoch's result, and for what the JVM itself may allocate on this thread while measuring. */
    private static final long NOISE = 4096;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    private static Experiment experiment() {
        Experiment classes = Presets.byId("gaussians").orElseThrow().experiment();
        List<LayerSpec> specs = List.of(
                new ReshapeLayer(2, 1, 1),
                new TransposedConvolution(3, 2, 2, new Tanh()), // (4, 2, 3)
                new Conv2D(4, 3, 1, Padding.SAME, 1, new Tanh(), true, new GlorotUniform()),
                new MaxPooling(2), // (2, 1, 4)
                new Upsampling(2), // (4, 2, 4)
                new AveragePooling(2, 1, Padding.VALID), // (3, 1, 4)
                new GlobalAveragePooling(),
                classes.layers().getLast().spec());
        List<Layer> layers = new ArrayList<>();
        for (LayerSpec spec : specs) {
            layers.add(new Layer(layers.size() + 1, spec, List.of(layers.size())));
        }
        return ExperimentEdits.layers(classes, layers);
    }

    private static void run(Runs runs, int epochs) {
        int end = runs.run.lastEpoch().epoch() + epochs;
        while (runs.run.lastEpoch().epoch() < end) {
            runs.run.runBatch();
        }
    }

    @Test
    void a_network_of_convolutions_and_pools_learns() {
        try (Runs runs = new Runs(experiment())) {
            run(runs, 30);

            assertThat(runs.accuracy()).isGreaterThan(0.95);
        }
    }

    @Test
    void a_step_through_convolutions_and_pools_allocates_nothing() {
        try (Runs runs = new Runs(experiment())) {
            run(runs, 300);

            long least = Long.MAX_VALUE;
            for (int round = 0; round < 3; round++) {
                long before = threads.getCurrentThreadAllocatedBytes();
                run(runs, 40);
                least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
            }

            assertThat(least).as("bytes in %d batches", 40 * runs.run.batchesPerEpoch()).isLessThan(NOISE);
        }
    }
}
