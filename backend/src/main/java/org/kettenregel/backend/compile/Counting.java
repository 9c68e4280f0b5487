package org.kettenregel.backend.compile;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.shape.Amount;

/** What a graph asks of a machine, counted layer by layer and held against the limits; a refusal is about the layer that asks for most. */
final class Counting {

    private static final long MEGA = 1 << 20;
    private static final long GIGA = 1_000_000_000;

    private final Experiment experiment;
    private final Graph graph;
    private final LayerSums parameters = new LayerSums();
    private final LayerSums bytes;
    private final LayerSums flops;
    private final int batch;
    private final int steps;

    Counting(Experiment experiment, Graph graph, Setting setting) {
        this.experiment = experiment;
        this.graph = graph;
        this.batch = setting.batch(experiment.batchSize());
        this.steps = setting.stepsPerEpoch(experiment.batchSize());
        this.bytes = MemoryPlan.of(graph, experiment.training(), setting);
        this.flops = WorkPlan.perStep(graph, batch);
        countParameters(graph.nodes());
    }

    private void countParameters(List<Node> nodes) {
        nodes.stream().filter(node -> node.op() instanceof Parameter).forEach(node -> parameters.add(node.scope().layer(), node.shape().width()));
    }

    Demand demand() {
        return new Demand(parameters.total(), bytes.total(), WorkPlan.perSample(graph), flops.total(), Amount.product(flops.total(), steps));
    }

    Optional<Problem> beyond(Limits limits) {
        if (parameters.total() > limits.parameters()) {
            String most = parameters.most();
            return Optional.of(Problem.error(
                    where(most), Problem.TOO_MANY_PARAMETERS, parameters.total(), limits.parameters(), parameters.of(most)));
        }
        if (bytes.total() > limits.bytes()) {
            String most = bytes.most();
            return Optional.of(Problem.error(
                    where(most), Problem.TOO_LARGE, Math.ceilDiv(bytes.total(), MEGA), limits.bytes() / MEGA, Math.ceilDiv(bytes.of(most), MEGA)));
        }
        if (flops.total() > limits.flopsPerStep()) {
            String most = flops.most();
            return Optional.of(Problem.error(
                    where(most), Problem.TOO_MUCH_WORK, Math.ceilDiv(flops.total(), GIGA), limits.flopsPerStep() / GIGA, Math.ceilDiv(flops.of(most), GIGA)));
        }
        return graph.nodes().stream().filter(node -> node.shape().amount(batch) > Integer.MAX_VALUE).findFirst()
                .map(node -> Problem.error(
                        where(node.scope().layer()), Problem.TOO_LONG, node.shape().amount(batch), Integer.MAX_VALUE));
    }

    private Location where(String layer) {
        for (int i = 0; i < experiment.layers().size(); i++) {
            if (experiment.layers().get(i).key().equals(layer)) {
                return new Location.InLayer(layer, i + 1);
            }
        }
        return graph.readsSamples() && layer.equals(graph.input().scope().layer()) ? new Location.Data() : new Location.Loss();
    }
}
