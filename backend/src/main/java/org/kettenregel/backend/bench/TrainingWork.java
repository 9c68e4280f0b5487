package org.kettenregel.backend.bench;

import java.util.Locale;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.metric.Accuracy;
import org.kettenregel.backend.session.NotFinite;
import org.kettenregel.kernels.Device;

/** Training steps, one batch after the other in the order of the data, by the run that trains everywhere. */
final class TrainingWork implements Work {

    private static final int[] NONE = {};

    private final Parameters parameters;
    private final TrainingRun run;

    TrainingWork(Device device, Experiment experiment, Dataset data) {
        Compilation.Compiled compiled = MeasuredNetworks.compiled(experiment, data);
        SplitIndices all = new SplitIndices(IntStream.range(0, data.size()).toArray(), NONE, NONE);
        parameters = new Parameters(device);
        run = RunFactory.start(
                device, experiment, compiled, parameters, new RunFactory.Loaded(data, all, Accuracy.of(compiled.encoding())));
    }

    @Override
    public void step() {
        run.runBatch();
        run.breakdown().ifPresent(breakdown -> {
            throw new NotMeasurable(NotFinite.problem(run, breakdown).sentence(Locale.ENGLISH));
        });
    }

    @Override
    public OptionalDouble loss() {
        return OptionalDouble.of(run.lossOfLastBatch());
    }

    @Override
    public Optional<String> profile(int steps) {
        return Optional.of(StepProfile.of(run, steps));
    }

    @Override
    public void close() {
        run.close();
        parameters.close();
    }
}
