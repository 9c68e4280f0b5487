package org.kettenregel.backend.session;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DatasetProblem;
import org.kettenregel.backend.dataset.DatasetSpec;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.execute.ParameterCopy;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.NetworkChange;
import org.kettenregel.backend.record.History;
import org.kettenregel.kernels.Device;

/**
 * The experiment that is open, on the device where it could be compiled. One that could not be leaves the network that ran last where it is: it waits
 * with all its numbers until it is returned to, or another one runs.
 */
final class OpenExperiment implements AutoCloseable {

    /** What there is to say of an experiment, and what it runs by, if it does. */
    record Found(List<Problem> problems, Optional<Prepared> prepared) {}

    /** Data that no file holds; the same description and the same seed give them again. */
    private record Drawn(DatasetSpec spec, long seed, Dataset data) {}

    private final Device device;
    private final DataLibrary data;
    private final SessionLimits limits;
    private final Parameters parameters;
    private final Shelf shelf = new Shelf();
    private @Nullable LiveExperiment ran;
    private Optional<Drawn> drawn = Optional.empty();
    private boolean waiting;

    OpenExperiment(Device device, DataLibrary data, SessionLimits limits) {
        this.device = device;
        this.data = data;
        this.limits = limits;
        this.parameters = new Parameters(device);
    }

    /** Null where none is open, or it could not be compiled. */
    @Nullable LiveExperiment live() {
        return waiting ? null : ran;
    }

    /** The one that runs, or that ran last; null where there was none. */
    @Nullable LiveExperiment ran() {
        return ran;
    }

    /** An experiment is open that does not run. */
    void suspend() {
        waiting = true;
    }

    /** Where this very experiment ran last and has waited since, it runs again as if nothing had been; gives whether that is so. */
    boolean resumes(Command.Open opened) {
        boolean same = waiting && ran != null && !opened.restart() && ran.experiment().computesAs(opened.experiment());
        waiting &= !same;
        return same;
    }

    /** Where the numbers come from, of a network that waits, too. */
    Heritage heritage() {
        LiveExperiment last = ran;
        if (last == null) {
            return new Heritage.Seed();
        }
        return !waiting ? last.succession().heritage()
                : last.succession().isAsSeeded() ? new Heritage.Seed()
                : new Heritage.Waiting(last.run().cursor().epoch());
    }

    /** Compiles an experiment and gets its data; the one that is open stays as it is. */
    Found find(Experiment experiment) {
        Compilation first = Compiler.compile(experiment, experiment.data().signature(), limits.experiment(), Setting.ofOneSample());
        if (!(first instanceof Compilation.Compiled)) {
            return new Found(first.problems(), Optional.empty());
        }
        Dataset loaded;
        try {
            loaded = load(experiment);
        } catch (DatasetProblem problem) {
            return new Found(List.of(MissingData.problem(problem)), Optional.empty());
        }
        Signature found = new Signature(loaded.inputShape(), loaded.targets());
        Setting setting = LiveExperiment.setting(experiment, loaded);
        Compilation compilation = Compiler.compile(experiment, found, limits.experiment(), setting); // what all samples need is known once they are counted
        return new Found(compilation.problems(), compilation instanceof Compilation.Compiled compiled
                ? Optional.of(new Prepared(device, experiment, compiled, parameters, data.prepare(experiment, compiled, loaded)))
                : Optional.empty());
    }

    /** Drawn anew only where they are others: pictures take longer than all else about an edit. */
    private Dataset load(Experiment experiment) {
        if (experiment.data().fromFiles()) {
            drawn = Optional.empty();
            return data.load(experiment);
        }
        Drawn now = drawn.filter(known -> known.spec().equals(experiment.data()) && known.seed() == experiment.seed())
                .orElseGet(() -> new Drawn(experiment.data(), experiment.seed(), data.load(experiment)));
        drawn = Optional.of(now);
        return now.data();
    }

    /**
     * Starts the run of another experiment, with what it keeps of the one before; gives the curve that it goes on with.
     *
     * @param curve of the one before
     * @param anew  whether what that has learned is worth nothing
     */
    History start(Prepared next, Command.Open opened, History curve, boolean anew) {
        LiveExperiment before = ran;
        if (before == null || anew || opened.restart() || new NetworkChange(before.experiment(), next.experiment()).beginsAnew()) {
            begin(next);
            return new History();
        }
        Succession last = before.succession();
        if (before.experiment().sameNetworkAs(next.experiment())) {
            Stopped stopped = last.stop();
            replace(next).goOnFrom(stopped);
            return curve;
        }
        Optional<PutDown> down = last.putDown(curve);
        Map<String, ParameterCopy> learned = last.learned(down);
        boolean loses = last.hasMovedSinceItCame();
        Optional<PutDown> known = opened.back() || !loses ? shelf.take(next.experiment()) : Optional.empty();
        down.filter(PutDown::isWorthKeeping).ifPresent(shelf::put);
        Succession opening = replace(next);
        if (known.isPresent()) {
            opening.comeBack(known.get());
            return known.get().history();
        }
        opening.takeOver(before.experiment(), learned);
        return new History();
    }

    /** Starts a run anew, whatever there was. */
    Succession begin(Prepared next) {
        shelf.clear();
        Succession opening = replace(next);
        opening.restart();
        return opening;
    }

    private Succession replace(Prepared next) {
        free();
        LiveExperiment opening = new LiveExperiment(next, limits.experiment().bytes() - next.compiled().demand().bytes());
        ran = opening;
        return opening.succession();
    }

    /** Frees what is on the device but the weights. */
    private void free() {
        LiveExperiment closing = ran;
        ran = null; // before closing: what fails halfway must not be closed again
        waiting = false;
        if (closing != null) {
            closing.close();
        }
    }

    /** Nothing of what was learned is kept. */
    void forget() {
        shelf.clear();
        drawn = Optional.empty();
        free();
    }

    @Override
    public void close() {
        forget();
        parameters.close();
    }
}
