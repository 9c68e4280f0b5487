package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.OwnValue;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.optimizer.RmsProp;
import org.kettenregel.backend.program.Instruction;

/** Numbers that are not finite stop a run before they reach the weights. */
class BreakdownTest {

    private static final Experiment CHAIN_RULE = Presets.byId("chain-rule").orElseThrow().experiment();

    private static Experiment with(double x, double weight) {
        return ExperimentEdits.ownValue(
                ExperimentEdits.data(CHAIN_RULE, new OwnPoints(List.of(OwnPoint.of(4, x)), false)), new OwnValue("dense#1/weights", 0, weight));
    }

    @Test
    void a_value_that_overflows_stops_the_run_at_its_operation() {
        try (Runs runs = new Runs(with(10, 1e38))) {
            List<Integer> before = runs.bits();

            runs.run.runBatch();

            assertThat(runs.run.breakdown()).contains(new Breakdown("dense#1/product", false));
            assertThat(runs.run.program().at(runs.run.executed())).isInstanceOfSatisfying(
                    Instruction.Forward.class, forward -> assertThat(forward.node().scope().part()).isEqualTo("product"));
            assertThat(runs.bits()).isEqualTo(before);
        }
    }

    @Test
    void a_gradient_too_large_to_be_squared_stops_the_run_before_an_optimizer_can_square_it() {
        try (Runs runs = new Runs(ExperimentEdits.optimizer(with(1e20, 1), new RmsProp()))) {
            List<Integer> before = runs.bits();

            runs.run.runUntil(StopCondition.EPOCH);

            assertThat(runs.run.breakdown()).contains(new Breakdown("dense#1/weights", true)); // dL/dw = x
            assertThat(runs.run.cursor().step()).isZero();
            assertThat(runs.bits()).isEqualTo(before);
        }
    }

    @Test
    void a_number_put_right_by_hand_lets_the_run_go_on() {
        try (Runs runs = new Runs(with(10, 1e38))) {
            runs.run.runBatch();

            runs.parameters.set(runs.node("dense#1/weights"), 0, 0.5f);
            runs.run.forgetHistory();
            runs.run.runBatch();

            assertThat(runs.run.breakdown()).isEmpty();
            assertThat(runs.run.cursor().step()).isEqualTo(1);
        }
    }

    @Test
    void stepping_on_cannot_get_past_the_update_either() {
        try (Runs runs = new Runs(with(10, 1e38))) {
            for (int i = 0; i < 50; i++) {
                runs.run.runUntil(StopCondition.OPERATION);
            }

            assertThat(runs.run.cursor().step()).isZero();
        }
    }
}
