package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.lens.MicroscopeAnswer.Kink;
import org.kettenregel.backend.lens.MicroscopeAnswer.Steepness;
import org.kettenregel.backend.op.SigmoidGate;

class MicroscopeLensTest {

    private static MicroscopeAnswer seen(LookedRun run, String node, int element) {
        return (MicroscopeAnswer) new MicroscopeLens(run.id(node), element).look(run.sight()).orElseThrow();
    }

    /** The error is e = y - 7; at 7 the absolute value has its kink. */
    @ParameterizedTest
    @CsvSource({"4, -1, 1, 2", "6, -1, 1, 2", "7, 0, 0, 0", "7.5, 1, -1, -2", "8, 1, -1, -2"})
    void the_slope_of_the_error_flips_where_the_target_passes_the_prediction(double target, double slope, double bySum, double byWeight) {
        try (LookedRun run = LookedRun.chainRule(target).until(Pass.BACKWARD)) {
            MicroscopeAnswer seen = seen(run, "loss/error", 0);

            assertThat(seen.x()).isEqualTo(target - 7);
            assertThat(seen.slope()).isEqualTo(slope);
            assertThat((double) run.sight().gradients(run.node("dense#1/sum"))[0]).isCloseTo(bySum, within(0.0)); // 0 may have a sign
            assertThat((double) run.sight().gradients(run.node("dense#1/weights"))[0]).isCloseTo(byWeight, within(0.0));
            assertThat(seen.kinks()).containsExactly(new Kink(0, -1, 1, 0, false));
            assertThat(seen.steepness()).isEqualTo(target == 7 ? Steepness.CLOSED : Steepness.PASSING);
        }
    }

    @Test
    void point_and_kinks_are_among_the_samples_of_the_curve() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.FORWARD)) {
            MicroscopeAnswer seen = seen(run, "loss/error", 0);

            int point = Arrays.binarySearch(seen.xs(), -3f);
            int kink = Arrays.binarySearch(seen.xs(), 0f);
            assertThat(seen.ys()[point]).isEqualTo(3);
            assertThat(seen.slopes()[point]).isEqualTo(-1);
            assertThat(seen.slopes()[kink]).isZero();
            assertThat(seen.xs()).isSorted().hasSizeGreaterThan(150);
            assertThat(seen.upstream()).isNaN(); // no backward pass yet
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_curve_runs_through_the_number_and_has_its_slope(FiveNetworks network) {
        try (LookedRun open = network.open()) {
            open.until(Pass.BACKWARD);

            Sight sight = open.sight();
            int found = 0;
            for (Node node : open.graph().nodes()) {
                Optional<Answer> answer = new MicroscopeLens(node.id(), node.shape().width() / 2).look(sight);
                if (answer.isPresent()) {
                    MicroscopeAnswer seen = (MicroscopeAnswer) answer.get();
                    int point = Arrays.binarySearch(seen.xs(), (float) seen.x());
                    assertThat(point).as("%s", node).isNotNegative();
                    assertThat((double) seen.ys()[point]).as("value, %s", node).isCloseTo(seen.y(), within(1e-5 * Math.max(1, Math.abs(seen.y()))));
                    assertThat((double) seen.slopes()[point]).as("slope, %s", node).isCloseTo(seen.slope(), within(1e-4 * Math.max(1, Math.abs(seen.slope()))));
                    found++;
                }
            }
            assertThat(found).isGreaterThan(2);
        }
    }

    @Test
    void a_rectifier_that_gives_0_for_every_sample_is_dead() {
        try (LookedRun run = LookedRun.onCpu(Presets.byId("dead-relu").orElseThrow().experiment()).until(Pass.FORWARD)) {
            Node activation = run.run.frame().graph().nodes().stream().filter(node -> node.op().getClass().getSimpleName().equals("Relu")).findFirst().orElseThrow();
            float[] values = run.sight().values(activation);
            int units = activation.shape().width();

            for (int unit = 0; unit < units; unit++) {
                boolean dead = true;
                for (int i = unit; i < values.length; i += units) {
                    dead &= values[i] == 0;
                }
                MicroscopeAnswer seen = (MicroscopeAnswer) new MicroscopeLens(activation.id(), unit).look(run.sight()).orElseThrow();
                assertThat(seen.dead()).as("unit %d", unit).isEqualTo(dead ? run.run.frame().samples() : 0);
            }
        }
    }

    @Test
    void a_score_goes_through_the_gate_that_reads_its_column() {
        try (LookedRun open = FiveNetworks.LSTM.open()) {
            Sight sight = open.until(Pass.FORWARD).sight();
            Node forget = open.node("lstm#2/step 2/forget gate");
            int scores = forget.inputs().getFirst();

            MicroscopeAnswer seen = (MicroscopeAnswer) new MicroscopeLens(scores, ((SigmoidGate) forget.op()).from() + 1).look(sight).orElseThrow();

            assertThat(seen.function()).isEqualTo(forget.id());
            assertThat(seen.y()).isCloseTo(1 / (1 + Math.exp(-seen.x())), within(1e-6));
        }
    }

    @Test
    void places_that_are_not_there_show_nothing() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.FORWARD)) {
            assertThat(new MicroscopeLens(-1, 0).look(run.sight())).isEmpty();
            assertThat(new MicroscopeLens(99, 0).look(run.sight())).isEmpty();
            assertThat(new MicroscopeLens(run.id("loss/error"), 7).look(run.sight())).isEmpty();
            assertThat(new MicroscopeLens(run.id("dense#1/product"), 0).look(run.sight())).isEmpty(); // a sum follows, no function
        }
    }
}
