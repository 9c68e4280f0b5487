package org.kettenregel.backend.session;

import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.dataset.SplitIndices;
import org.kettenregel.backend.execute.Evaluation;
import org.kettenregel.backend.execute.Look;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.kernels.Device;

/** A compiled experiment with its data and its weights on a device: what its run, its scores and its pictures are made from. */
record Prepared(Device device, Experiment experiment, Compilation.Compiled compiled, Parameters parameters, RunFactory.Loaded loaded) {

    Graph graph() {
        return compiled.program().graph();
    }

    SplitIndices split() {
        return loaded.split();
    }

    /** The samples of the validation part; of the test part where there is no other. */
    int[] judged() {
        return split().validation().length > 0 ? split().validation() : split().test();
    }

    TrainingRun run() {
        return RunFactory.start(device, experiment, compiled, parameters, loaded);
    }

    Evaluation evaluation(int[] samples) {
        return new Evaluation(device, graph(), parameters, loaded.data(), compiled.encoding(), samples, loaded.metric());
    }

    Evaluation oneByOne(int[] samples) {
        return Evaluation.oneByOne(device, graph(), parameters, loaded.data(), compiled.encoding(), samples, loaded.metric());
    }

    Look look(int[] samples, boolean inUse) {
        return new Look(device, experiment, compiled, parameters, loaded, samples, inUse);
    }
}
