package org.kettenregel.backend.session;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Idx;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.metric.AbsoluteError;
import org.kettenregel.backend.metric.Accuracy;
import org.kettenregel.backend.metric.Metric;

/** Loads data sets; those from files once for all sessions, since they never change while the server runs. */
public final class DataLibrary {

    private final DataFolder folder;
    private final Map<DatasetSpec, Dataset> files = new ConcurrentHashMap<>();

    public DataLibrary(DataFolder folder) {
        this.folder = folder;
    }

    /** Throws DatasetProblem when files are missing or wrong. */
    public Dataset load(Experiment experiment) {
        Seed seed = new Seed(experiment.seed());
        return experiment.data() instanceof Idx idx
                ? files.computeIfAbsent(idx, spec -> spec.load(seed, folder))
                : experiment.data().load(seed, folder);
    }

    /** The data, shared out, with the metric that suits targets and loss. */
    public RunFactory.Loaded prepare(Experiment experiment, Compilation.Compiled compiled, Dataset data) {
        return new RunFactory.Loaded(data, experiment.split().of(data, new Seed(experiment.seed())), metric(experiment, compiled.encoding()));
    }

    private static Metric metric(Experiment experiment, TargetEncoding encoding) {
        if (encoding == TargetEncoding.NUMBERS || encoding == TargetEncoding.INPUT) {
            return new AbsoluteError();
        }
        boolean logits = experiment.loss() instanceof BinaryCrossEntropyLoss loss && loss.fromLogits();
        return logits && encoding == TargetEncoding.BINARY ? new Accuracy(0) : Accuracy.of(encoding);
    }
}
