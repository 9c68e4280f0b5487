package org.kettenregel.backend.lens;

import java.util.Optional;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.dataset.DataFolder;
import org.kettenregel.backend.execute.ForwardPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.RunFactory;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.session.DataLibrary;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.testing.DoubleBuffer;
import org.kettenregel.kernels.testing.DoubleDevice;

/** A run that lenses look at. */
final class LookedRun implements AutoCloseable {

    final Device device;
    final TrainingRun run;
    final Parameters parameters;

    LookedRun(Experiment experiment, Device device) {
        this.device = device;
        this.parameters = new Parameters(device);
        Compilation.Compiled compiled = (Compilation.Compiled) Compiler.compile(experiment, experiment.data().signature(), Long.MAX_VALUE);
        DataLibrary library = new DataLibrary(DataFolder.none());
        this.run = RunFactory.start(device, experiment, compiled, parameters, library.prepare(experiment, compiled, library.load(experiment)));
    }

    private LookedRun(FiveNetworks.Open open) {
        this.device = open.device;
        this.run = open.run;
        this.parameters = open.parameters;
    }

    /** One of the five networks; closes it, too. */
    static LookedRun of(FiveNetworks.Open open) {
        return new LookedRun(open);
    }

    static LookedRun onCpu(Experiment experiment) {
        return new LookedRun(experiment, Devices.probe().open("cpu"));
    }

    static LookedRun inDouble(Experiment experiment) {
        return new LookedRun(experiment, new DoubleDevice());
    }

    LookedRun until(Pass pass) {
        run.runUntil(StopCondition.endOf(pass));
        return this;
    }

    Graph graph() {
        return run.program().graph();
    }

    /** The node with the given name, {@code dense#1/weights}. */
    Node node(String name) {
        return graph().nodes().stream().filter(node -> node.scope().toString().equals(name)).findFirst().orElseThrow();
    }

    Sight sight(int row) {
        return new Sight(run, device, new Inspector(run, device), row);
    }

    <T extends Answer> Optional<T> look(Lens lens, Class<T> type) {
        return lens.look(sight(0)).map(type::cast);
    }

    /** A number as the device holds it; in double where it computes so. */
    double exact(Node node, int place) {
        return ((DoubleBuffer) run.frame().value(node.id())).get(place);
    }

    /** The slope of the loss in double precision, by moving one number to both sides. */
    double slope(Node node, int place, double h) {
        DoubleBuffer buffer = (DoubleBuffer) run.frame().value(node.id());
        double value = buffer.get(place);
        double slope = (loss(node, place, value + h) - loss(node, place, value - h)) / (2 * h);
        loss(node, place, value);
        return slope;
    }

    private double loss(Node node, int place, double value) {
        ((DoubleBuffer) run.frame().value(node.id())).set(place, value);
        new ForwardPass(run.frame(), device).after(node.id());
        return exact(graph().node(graph().loss()), 0);
    }

    @Override
    public void close() {
        run.close();
        parameters.close();
        device.close();
    }
}
