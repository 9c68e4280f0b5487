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
        return run(device, experiment, compiled, parameters, loaded, new Batches(loaded.split().train(), capacity, seed, experiment.training().shuffle()),
                new Frame(device, compiled.program().graph(), parameters, capacity, Optional.of(seed)));
    }

    /**
     * For the given samples alone, as one batch, on parameters that are bound already.
     *
     * @param inUse without the randomness of training
     */
    static TrainingRun apart(
            Device device, Experiment experiment, Compilation.Compiled compiled, Parameters parameters, Loaded loaded, int[] samples, boolean inUse) {
        Seed seed = new Seed(experiment.seed());
        Batches one = new Batches(samples, samples.length, seed, false);
        Frame frame = inUse
                ? Frame.inUse(device, compiled.program().graph(), parameters, samples.length)
                : new Frame(device, compiled.program().graph(), parameters, samples.length, Optional.of(seed));
        return run(device, experiment, compiled, parameters, loaded, one, frame);
    }

    private static TrainingRun run(
            Device device, Experiment experiment, Compilation.Compiled compiled, Parameters parameters, Loaded loaded, Batches batches, Frame frame) {
        BatchLoader loader = new BatchLoader(loaded.data(), compiled.encoding(), batches, frame.capacity());
        Executor executor =
                new Executor(compiled.program(), frame, device.kernels(), loader, parameters, experiment.training());
        return new TrainingRun(compiled.program(), frame, parameters, executor, loader, loaded.metric());
    }

    /** Data in memory, shared out, with the metric that suits them. */
    public record Loaded(Dataset data, SplitIndices split, Metric metric) {}
}
