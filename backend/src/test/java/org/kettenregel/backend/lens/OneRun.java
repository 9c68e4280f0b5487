package org.kettenregel.backend.lens;

import java.util.List;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.dataset.Seed;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** An experiment on the processor, at the end of a pass, looked at through lenses. */
final class OneRun implements AutoCloseable {

    private final Device device = Devices.probe().open("cpu");
    private final Parameters parameters = new Parameters(device);
    final TrainingRun run;

    OneRun(Experiment experiment, StopCondition.Pass until) {
        Compilation.Compiled compiled = (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
        run = RunFactory.start(device, experiment, compiled, parameters, new DataLibrary(DataFolder.none())
                .prepare(experiment, compiled, experiment.data().load(new Seed(experiment.seed()), DataFolder.none())));
        run.runUntil(StopCondition.endOf(until));
    }

    static Experiment preset(String id) {
        return Presets.byId(id).orElseThrow().experiment();
    }

    /** |y - (w x + b)| with x = 2, w = 3, b = 1: its y is the target. */
    static Experiment chainRule(double target) {
        return ExperimentEdits.data(preset("chain-rule"), new OwnPoints(List.of(OwnPoint.of(target, 2)), false));
    }

    Node node(String name) {
        return run.frame().graph().nodes().stream().filter(node -> node.scope().toString().equals(name)).findFirst().orElseThrow();
    }

    int id(String name) {
        return node(name).id();
    }

    Sight sight() {
        return new Sight(run, device, new Inspector(run, device), 0);
    }

    @Override
    public void close() {
        run.close();
        parameters.close();
        device.close();
    }
}
