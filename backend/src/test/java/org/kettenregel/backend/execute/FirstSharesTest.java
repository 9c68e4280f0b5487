package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.experiment.Regularization;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.kernels.DeviceBuffer;

/** The first share of a gradient may stand on anything. */
class FirstSharesTest {

    private static final int BATCHES = 7; // more than an epoch of the networks, whose last batch is not full

    static Stream<Experiment> experiments() {
        Experiment penalized = ExperimentEdits.regularization(Presets.first(), new Regularization(0.001, 0.001));
        return Stream.of(
                Stream.of(Networks.values()).map(Networks::lively), Stream.of(Networks.values()).map(network -> network.plain(30)),
                Stream.of(penalized), BranchesTest.experiments())
                .flatMap(experiments -> experiments);
    }

    @ParameterizedTest
    @MethodSource("experiments")
    void what_stood_in_the_gradients_before_a_step_changes_no_bit_of_a_weight(Experiment experiment) {
        try (Runs clean = new Runs(experiment); Runs spoiled = new Runs(experiment)) {
            for (int batch = 0; batch < BATCHES; batch++) {
                clean.run.runBatch();
                spoil(spoiled);
                spoiled.run.runBatch();
            }

            assertThat(spoiled.bits()).isEqualTo(clean.bits());
        }
    }

    @Test
    void of_a_chain_only_what_softmax_and_loss_add_to_and_the_loss_itself_are_zeroed() {
        try (Runs runs = new Runs(Networks.MLP.plain(30))) {
            spoil(runs);

            runs.run.runUntil(StopCondition.OPERATION); // loads
            runs.run.runUntil(StopCondition.OPERATION); // zeroes

            List<String> zeroed = runs.compiled.program().graph().nodes().stream()
                    .filter(node -> gradient(runs, node).isPresent() && !Float.isNaN(runs.gradient(node.id())[0]))
                    .map(node -> node.scope().toString()).toList();
            assertThat(zeroed).containsExactly("dense#3/sum", "dense#3/activation", "loss/mean");
        }
    }

    private static void spoil(Runs runs) {
        for (Node node : runs.compiled.program().graph().nodes()) {
            gradient(runs, node).ifPresent(gradient -> {
                float[] none = new float[gradient.length()];
                Arrays.fill(none, Float.NaN);
                gradient.upload(none);
            });
        }
    }

    private static Optional<DeviceBuffer> gradient(Runs runs, Node node) {
        return Optional.ofNullable(runs.run.frame().gradient(node.id()));
    }
}
