package org.kettenregel.backend.compile;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.layer.Conv2D;

class GroupCostTest {

    private final Experiment residual = Presets.byId("residual").orElseThrow().experiment();

    /** Two layers of 8 units on 8 numbers and their sum: 2 x (8 x 8 + 8) parameters, 2 x 8 x 8 products; sums and functions alone multiply nothing. */
    @Test
    void a_group_costs_what_its_layers_cost_together() {
        CostSheet sheet = CostSheet.of(residual);
        Group block = new Group("Past two", List.of(2, 3, 4));

        GroupCost cost = GroupCost.of(residual.withGroups(List.of(block)), sheet, block);

        assertThat(cost.layers()).isEqualTo(3);
        assertThat(cost.trained()).isEqualTo(144);
        assertThat(cost.multiplyAdds()).isEqualTo(128);
        assertThat(cost.bytes()).isEqualTo(sheet.layers().subList(1, 4).stream().mapToLong(LayerCost::bytes).sum());
        assertThat(cost.known()).isTrue();
    }

    @Test
    void all_layers_in_one_group_cost_what_the_network_costs() {
        CostSheet sheet = CostSheet.of(residual);
        GroupCost cost = GroupCost.of(residual, sheet, new Group("All", residual.layers().stream().map(Layer::id).toList()));

        assertThat(List.of(cost.trained(), cost.multiplyAdds(), cost.bytes())).containsExactly(sheet.trained(), sheet.multiplyAdds(), sheet.bytes());
    }

    @Test
    void behind_a_layer_that_does_not_fit_nothing_is_sure() {
        Experiment wrong = ExperimentEdits.insertAfter(residual, 1, new Conv2D());

        assertThat(GroupCost.of(wrong, CostSheet.of(wrong), new Group("Past two", List.of(2, 3, 4))).known()).isFalse();
    }
}
