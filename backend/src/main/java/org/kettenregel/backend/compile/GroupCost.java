package org.kettenregel.backend.compile;

import java.util.List;
import java.util.function.ToLongFunction;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.shape.Amount;

/**
 * What the layers of a group cost together: sums over the lines of the cost sheet.
 *
 * @param layers       how many there are
 * @param trained      parameters that training changes
 * @param multiplyAdds for one sample
 * @param bytes        of the activations of one sample
 * @param known        whether this can be said for sure of all of them
 */
public record GroupCost(int layers, long trained, long multiplyAdds, long bytes, boolean known) {

    public static GroupCost of(Experiment experiment, CostSheet sheet, Group group) {
        List<String> keys = group.layers().stream().map(id -> experiment.layer(id).key()).toList();
        List<LayerCost> costs = sheet.layers().stream().filter(cost -> keys.contains(cost.key())).toList();
        return new GroupCost(costs.size(), sum(costs, LayerCost::trained), sum(costs, LayerCost::multiplyAdds), sum(costs, LayerCost::bytes),
                costs.stream().allMatch(LayerCost::known));
    }

    private static long sum(List<LayerCost> costs, ToLongFunction<LayerCost> part) {
        return costs.stream().mapToLong(part).reduce(0, Amount::sum);
    }
}
