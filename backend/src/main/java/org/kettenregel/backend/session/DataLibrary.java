package org.kettenregel.backend.session;

import java.lang.ref.SoftReference;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.dataset.TargetEncoding;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.metric.AbsoluteError;
import org.kettenregel.backend.metric.Accuracy;
import org.kettenregel.backend.metric.Metric;

/**
 * Loads data sets; those from files once for all sessions, since they never change while the server runs. The one longest unused is let go when
 * there are many, as each change of a column makes another, and all that nobody uses when memory gets short, as images take much of it. Safe for
 * many threads.
 */
public final class DataLibrary {

    private static final int KEPT = 8;

    private final DataFolder folder;
    private final Map<DatasetSpec, SoftReference<Dataset>> files = new LinkedHashMap<>(KEPT, 0.75f, true); // in the order of last use

    public DataLibrary(DataFolder folder) {
        this.folder = folder;
    }

    /** Throws DatasetProblem when files are missing or wrong. */
    public Dataset load(Experiment experiment) {
        Seed seed = new Seed(experiment.seed());
        return experiment.data().fromFiles() ? fromFiles(experiment.data(), seed) : experiment.data().load(seed, folder);
    }

    private Dataset fromFiles(DatasetSpec spec, Seed seed) {
        synchronized (files) {
            Optional<Dataset> known = known(spec);
            if (known.isPresent()) {
                return known.get();
            }
        }
        Dataset loaded = spec.load(seed, folder); // outside the lock: who wants data already here does not wait for a large file
        synchronized (files) {
            Dataset kept = known(spec).orElse(loaded);
            files.put(spec, new SoftReference<>(kept));
            if (files.size() > KEPT) {
                files.remove(files.keySet().iterator().next());
            }
            return kept;
        }
    }

    private Optional<Dataset> known(DatasetSpec spec) {
        return Optional.ofNullable(files.get(spec)).map(SoftReference::get);
    }

    /** The data, shared out and prepared by what the training part alone says about them, with the metric that suits targets and loss. */
    public RunFactory.Loaded prepare(Experiment experiment, Compilation.Compiled compiled, Dataset data) {
        SplitIndices split = experiment.split().of(data, new Seed(experiment.seed()));
        return new RunFactory.Loaded(data.preparedOn(split.train()), split, metric(experiment, compiled.encoding()));
    }

    private static Metric metric(Experiment experiment, TargetEncoding encoding) {
        if (encoding == TargetEncoding.NUMBERS || encoding == TargetEncoding.INPUT) {
            return new AbsoluteError();
        }
        return experiment.loss().scores() && encoding == TargetEncoding.BINARY ? new Accuracy(0) : Accuracy.of(encoding);
    }
}
