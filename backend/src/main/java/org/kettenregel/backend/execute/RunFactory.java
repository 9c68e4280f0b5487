package org.kettenregel.backend.execute;

import java.util.Optional;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.dataset.Batches;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.metric.Metric;
import org.kettenregel.kernels.Device;

/** Puts a compiled experiment on a device: binds its parameters and allocates its frame. */
public final class RunFactory {

    private RunFactory() {}

    public static TrainingRun start(
            Device device, Experiment experiment, Compilation.Compiled compiled, Parameters parameters, Loaded loaded) {
        Seed seed = new Seed(experiment.seed());
        parameters.bind(compiled.program().graph(), experiment.optimizer(), seed, experiment.ownValues());
        int capacity = Math.min(experiment.batchSize(), loaded.split().train().length);
        return run(device, experiment, compiled, parameters, loaded, new Batches(loaded.split().train(), capacity, seed, experiment.training().shuffle()), capacity);
    }

    /** For the given samples alone, as one batch, on parameters that are bound already. */
    static TrainingRun apart(
            Device device, Experiment experiment, Compilation.Compiled compiled, Parameters parameters, Loaded loaded, int[] samples) {
        Batches one = new Batches(samples, samples.length, new Seed(experiment.seed()), false);
        return run(device, experiment, compiled, parameters, loaded, one, samples.length);
    }

    private static TrainingRun run(
            Device device, Experiment experiment, Compilation.Compiled compiled, Parameters parameters, Loaded loaded, Batches batches, int capacity) {
        Seed seed = new Seed(experiment.seed());
        Frame frame = new Frame(device, compiled.program().graph(), parameters, capacity, Optional.of(seed));
        BatchLoader loader = new BatchLoader(loaded.data(), compiled.encoding(), batches, capacity);
        Executor executor =
                new Executor(compiled.program(), frame, device.kernels(), loader, parameters, experiment.training());
        return new TrainingRun(compiled.program(), frame, parameters, executor, loader, loaded.metric());
    }

    /** Data in memory, shared out, with the metric that suits them. */
    public record Loaded(Dataset data, SplitIndices split, Metric metric) {}
}
