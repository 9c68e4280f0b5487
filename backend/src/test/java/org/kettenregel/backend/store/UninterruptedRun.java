package org.kettenregel.backend.store;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.compile.Limits;
import org.kettenregel.backend.compile.Setting;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.RunPlace;
import org.kettenregel.backend.execute.StoppingState;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.record.History;
import org.kettenregel.backend.record.WholeRun;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Trains an experiment without sessions, stores and stops, batch by batch. */
final class UninterruptedRun implements AutoCloseable {

    private final Experiment experiment;
    private final Device device = Devices.probe().open("cpu");
    private final Parameters parameters = new Parameters(device);
    private final TrainingRun run;
    private final Evaluation validation;
    private final History history = new History();

    UninterruptedRun(Experiment experiment) {
        this.experiment = experiment;
        DataLibrary library = new DataLibrary(DataFolder.none());
        Compilation.Compiled compiled = (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), new Limits(), Setting.ofOneSample());
        RunFactory.Loaded loaded = library.prepare(experiment, compiled, library.load(experiment));
        run = RunFactory.start(device, experiment, compiled, parameters, loaded);
        validation = new Evaluation(device, compiled.program().graph(), parameters, loaded.data(), compiled.encoding(), loaded.split().validation(), loaded.metric());
    }

    long step() {
        return run.cursor().step();
    }

    /** At a step that must not lie before the last one. */
    WholeRun at(long step) {
        while (run.cursor().step() < step) {
            int epochs = run.lastEpoch().epoch();
            run.runBatch();
            if (run.lastEpoch().epoch() > epochs) {
                Evaluation.Result judged = validation.run();
                history.add(epochs + 1, run.lastEpoch().loss(), judged.loss(), run.lastEpoch().metric(), judged.metric());
            }
        }
        StoppingState never = new StoppingState(Double.POSITIVE_INFINITY, 0, 0, Optional.empty());
        return new WholeRun(experiment, RunPlace.at(run.state()), never, false, history.kept(), List.of(), List.of());
    }

    @Override
    public void close() {
        validation.close();
        run.close();
        parameters.close();
        device.close();
    }
}
