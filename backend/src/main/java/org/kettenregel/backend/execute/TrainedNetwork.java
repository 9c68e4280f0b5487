package org.kettenregel.backend.execute;

import java.util.LinkedHashMap;
import java.util.Map;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.graph.Graph;
import org.kettenregel.backend.graph.Node;

/**
 * A network with its weights at one moment, away from the device, for files. The arrays are shared, not copied again: whoever gets them only reads.
 *
 * @param weights all numbers of each parameter, row-major, by names such as {@code dense#4/weights}; running statistics included
 */
public record TrainedNetwork(Experiment experiment, Graph graph, Map<String, float[]> weights) {

    /** The parameters must be bound to the graph. */
    public static TrainedNetwork of(Experiment experiment, Graph graph, Parameters parameters) {
        Map<String, float[]> weights = new LinkedHashMap<>();
        for (Node node : graph.parameters()) {
            weights.put(node.scope().toString(), parameters.numbers(node.id()));
        }
        return new TrainedNetwork(experiment, graph, weights);
    }
}
