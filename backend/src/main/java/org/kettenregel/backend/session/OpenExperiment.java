package org.kettenregel.backend.session;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Problem;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.dataset.DatasetProblem;
import org.kettenregel.backend.dataset.Signature;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.kernels.Device;

/** The experiment that is open, on the device where it could be compiled; weights outlive an edit of anything but the network. */
final class OpenExperiment implements AutoCloseable {

    private final Device device;
    private final DataLibrary data;
    private final SessionLimits limits;
    private final Parameters parameters;
    private @Nullable LiveExperiment live;
    private Optional<Stopped> stopped = Optional.empty();

    OpenExperiment(Device device, DataLibrary data, SessionLimits limits) {
        this.device = device;
        this.data = data;
        this.limits = limits;
        this.parameters = new Parameters(device);
    }

    /** Null where none is open, or it could not be compiled. */
    @Nullable LiveExperiment live() {
        return live;
    }

    private Optional<Stopped> before() {
        return Optional.ofNullable(live).map(LiveExperiment::stop).or(() -> stopped);
    }

    /** Whether an experiment is one of the network whose run is open, or was put down last. */
    boolean isOfSameNetwork(Experiment other) {
        return before().filter(run -> run.experiment().sameNetworkAs(other)).isPresent();
    }

    /**
     * Ends the run.
     *
     * @param goOn whether another program of its network will go on from there: a loss that does not fit is soon changed back
     */
    void putDown(boolean goOn) {
        Optional<Stopped> before = goOn ? before() : Optional.empty();
        free();
        stopped = before;
    }

    /** Compiles another experiment and starts its run, or goes on with the one that was put down; gives what is wrong, or worth a note. */
    List<Problem> take(Experiment experiment) {
        Compilation first = Compiler.compile(experiment, experiment.data().signature(), limits.experiment(), Setting.ofOneSample());
        if (!(first instanceof Compilation.Compiled)) {
            return first.problems();
        }
        Dataset loaded;
        try {
            loaded = data.load(experiment);
        } catch (DatasetProblem problem) {
            return List.of(MissingData.problem(problem));
        }
        Signature found = new Signature(loaded.inputShape(), loaded.targets());
        Setting setting = LiveExperiment.setting(experiment, loaded);
        Compilation compilation = Compiler.compile(experiment, found, limits.experiment(), setting); // what all samples need is known once they are counted
        if (compilation instanceof Compilation.Compiled compiled) {
            start(new Prepared(device, experiment, compiled, parameters, data.prepare(experiment, compiled, loaded)));
        }
        return compilation.problems();
    }

    private void start(Prepared prepared) {
        LiveExperiment opening = new LiveExperiment(prepared, limits.experiment().bytes() - prepared.compiled().demand().bytes());
        live = opening;
        stopped.ifPresentOrElse(opening::goOnFrom, opening::restart);
        stopped = Optional.empty();
    }

    /** Frees what is on the device but the weights. */
    void free() {
        LiveExperiment closing = live;
        live = null; // before closing: what fails halfway must not be closed again
        if (closing != null) {
            closing.close();
        }
    }

    @Override
    public void close() {
        free();
        parameters.close();
    }
}
