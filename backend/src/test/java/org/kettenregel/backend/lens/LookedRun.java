package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.execute.ForwardPass;
import org.kettenregel.backend.execute.Parameters;
import org.kettenregel.backend.execute.Runs;
import org.kettenregel.backend.execute.StopCondition;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.execute.TrainingRun;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Inspector;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.testing.DoubleBuffer;
import org.kettenregel.kernels.testing.DoubleDevice;

/** A run that lenses look at. */
public final class LookedRun implements AutoCloseable {

    public final Device device;
    public final TrainingRun run;
    public final Parameters parameters;
    private final Runs runs;

    LookedRun(Runs runs) {
        this.runs = runs;
        this.device = runs.device;
        this.run = runs.run;
        this.parameters = runs.parameters;
    }

    static LookedRun onCpu(Experiment experiment) {
        return new LookedRun(new Runs(experiment, Devices.probe().open("cpu")));
    }

    static LookedRun inDouble(Experiment experiment) {
        return new LookedRun(new Runs(experiment, new DoubleDevice()));
    }

    /** |y - (w x + b)| with x = 2, w = 3, b = 1: its y is the target. */
    static LookedRun chainRule(double target) {
        Experiment experiment = Presets.byId("chain-rule").orElseThrow().experiment();
        return onCpu(ExperimentEdits.data(experiment, new OwnPoints(List.of(OwnPoint.of(target, 2)), false)));
    }

    /** Biases start at zero, where ReLU has its kink on the empty border of a picture: no slope could be measured there. */
    LookedRun withMovedBiases() {
        Random random = new Random(3);
        for (Node node : graph().parameters()) {
            if (node.op() instanceof Parameter parameter && parameter.role() == Parameter.Role.BIAS) {
                for (int i = 0; i < node.shape().width(); i++) {
                    parameters.set(node.id(), i, 0.2f * random.nextFloat() - 0.1f);
                }
            }
        }
        return this;
    }

    /** Runs the rest of the current pass, or the next one. */
    public LookedRun until(Pass pass) {
        run.runUntil(StopCondition.endOf(pass));
        return this;
    }

    public Graph graph() {
        return run.program().graph();
    }

    /** The node with the given name, {@code dense#1/weights}. */
    public Node node(String name) {
        return graph().nodes().stream().filter(node -> node.scope().toString().equals(name)).findFirst().orElseThrow();
    }

    int id(String name) {
        return node(name).id();
    }

    /** The numbers at the cursor, for the first sample. */
    public Sight sight() {
        return sight(0);
    }

    Sight sight(int row) {
        return new Sight(run, device, new Inspector(run, device), row);
    }

    <T extends Answer> Optional<T> look(Lens lens, Class<T> type) {
        return lens.look(sight()).map(type::cast);
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
        runs.close();
    }
}
