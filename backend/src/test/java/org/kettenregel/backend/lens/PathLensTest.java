package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.lens.PathAnswer.Counted;
import org.kettenregel.backend.lens.PathAnswer.Kind;

/** Paths that one can count by hand. */
class PathLensTest {

    private static LookedRun open(String preset, int batch) {
        return open(ExperimentEdits.batchSize(Presets.byId(preset).orElseThrow().experiment(), batch));
    }

    private static LookedRun open(Experiment experiment) {
        return LookedRun.onCpu(experiment).withMovedBiases();
    }

    private static PathAnswer look(Sight sight, PathLens lens) {
        return (PathAnswer) lens.look(sight).orElseThrow();
    }

    private static double[] locals(PathAnswer.Path path) {
        return path.hops().stream().mapToDouble(PathAnswer.Hop::local).toArray();
    }

    @Test
    void one_path_leads_from_the_weight_to_the_loss_and_its_product_is_2() {
        try (LookedRun open = LookedRun.chainRule(4)) {
            Node weights = open.until(Pass.BACKWARD).node("dense#1/weights");

            PathAnswer answer = look(open.sight(), new PathLens(weights.id(), 0));

            assertThat(answer.count()).isEqualTo(1);
            assertThat(answer.kind()).isEqualTo(Kind.PATHS);
            assertThat(locals(answer.paths().getFirst())).startsWith(2, 1, -1, -1); // by w, b added, y - z, |e|
            assertThat(answer.sum()).isEqualTo(2).isEqualTo(answer.gradient());
        }
    }

    @Test
    void past_the_prediction_the_product_changes_its_sign_and_at_the_kink_it_is_0() {
        try (LookedRun past = LookedRun.chainRule(8); LookedRun kink = LookedRun.chainRule(7)) {
            int weights = past.until(Pass.BACKWARD).node("dense#1/weights").id();

            assertThat(look(past.sight(), new PathLens(weights, 0)).sum()).isEqualTo(-2);
            assertThat(look(kink.until(Pass.BACKWARD).sight(), new PathLens(weights, 0)).sum()).isZero();
        }
    }

    @Test
    void before_the_backward_pass_there_are_paths_but_no_gradient_to_compare_with() {
        try (LookedRun open = LookedRun.chainRule(4)) {
            int weights = open.node("dense#1/weights").id();
            assertThat(new PathLens(weights, 0).look(open.sight())).isEmpty();

            PathAnswer answer = look(open.until(Pass.FORWARD).sight(), new PathLens(weights, 0));

            assertThat(answer.sum()).isEqualTo(2);
            assertThat(answer.gradient()).isNaN();
            assertThat(look(open.until(Pass.UPDATE).sight(), new PathLens(weights, 0)).moved()).isTrue();
        }
    }

    /** 2 - 4 - 1: through each of the four hidden units one, and one sample. */
    @Test
    void an_input_of_xor_reaches_the_output_over_as_many_paths_as_there_are_hidden_units() {
        try (LookedRun open = FiveNetworks.XOR.open()) {
            Sight sight = open.until(Pass.BACKWARD).sight();

            PathAnswer answer = look(sight, new PathLens(open.node("input/x").id(), 1, open.graph().prediction(), 0));

            assertThat(answer.count()).isEqualTo(4);
            assertThat(answer.paths()).extracting(path -> Math.abs(path.product())).isSortedAccordingTo((a, b) -> Double.compare(b, a));
            assertThat(answer.paths().stream().mapToDouble(PathAnswer.Path::product).sum()).isCloseTo(answer.sum(), within(1e-12));
            assertThat(answer.paths()).allSatisfy(path ->
                    assertThat(DoubleStream.of(locals(path)).reduce(1, (a, b) -> a * b)).isCloseTo(path.product(), within(1e-12)));
        }
    }

    /** A weight of the first layer has a path through each of the four samples. */
    @Test
    void paths_lead_through_all_samples_of_the_batch() {
        try (LookedRun open = FiveNetworks.XOR.open()) {
            Sight sight = open.until(Pass.BACKWARD).sight();

            PathAnswer answer = look(sight, new PathLens(open.node("dense#1/weights").id(), 0));

            assertThat(answer.count()).isEqualTo(4);
            assertThat(answer.paths().stream().map(path -> path.hops().getFirst().sample())).containsExactlyInAnyOrder(0, 1, 2, 3);
        }
    }

    /** To the probabilities of ten classes: 10 scores, each to all 10 probabilities, and these to the loss of the sample. */
    @Test
    void a_first_weight_of_784_64_10_has_a_hundred_paths() {
        try (LookedRun open = FiveNetworks.DIGIT_MLP.open()) {
            Sight sight = open.until(Pass.BACKWARD).sight();

            PathAnswer answer = look(sight, new PathLens(open.node("dense#2/weights").id(), 300 * 64 + 5));

            assertThat(answer.count()).isEqualTo(100);
        }
    }

    /** Four blocks of twice 8 units: 8 times 8 paths through each from wherever one is, and one past it. */
    @Test
    void a_residual_net_is_told_by_the_blocks_that_are_passed_or_not() {
        try (LookedRun open = open("residual", 1)) {
            Sight sight = open.until(Pass.BACKWARD).sight();

            PathAnswer answer = look(sight, new PathLens(open.node("dense#1/weights").id(), 0));

            assertThat(answer.kind()).isEqualTo(Kind.LAYERS);
            assertThat(answer.ofGroups()).isEqualTo(16);
            assertThat(answer.groups().stream().filter(group -> group.layers().size() == shortest(answer))).singleElement()
                    .extracting(PathAnswer.Group::count).isEqualTo(1.0);
            assertThat(answer.count()).isEqualTo(65 * 65 * 65 * 65);
        }
    }

    private static int shortest(PathAnswer answer) {
        return answer.groups().stream().mapToInt(group -> group.layers().size()).min().orElseThrow();
    }

    @Test
    void a_weight_of_an_lstm_is_told_by_the_step_that_uses_it() {
        try (LookedRun open = FiveNetworks.LSTM.open()) {
            Sight sight = open.until(Pass.BACKWARD).sight();

            PathAnswer input = look(sight, new PathLens(open.node("lstm#2/input weights").id(), 24));
            PathAnswer memory = look(sight, new PathLens(open.node("lstm#2/recurrent weights").id(), 24));

            assertThat(input.kind()).isEqualTo(Kind.STEPS);
            assertThat(input.ofGroups()).isEqualTo(16);
            assertThat(memory.kind()).isEqualTo(Kind.STEPS);
            assertThat(memory.ofGroups()).isEqualTo(15); // the first step has no memory
        }
    }

    /** 26 x 26 places where the kernel lies: too many edges behind them, so the engine's gradients are taken from there on. */
    @Test
    void beyond_the_budget_the_first_edges_and_the_gradients_of_the_engine_give_the_same_sum() {
        try (LookedRun open = FiveNetworks.DIGIT_CNN.open()) {
            Sight sight = open.until(Pass.BACKWARD).sight();
            Node kernel = open.node("conv2d#1/weights");
            PathWays ways = new PathWays(sight, kernel, open.graph().node(open.graph().loss()));

            PathAnswer exact = new PathTally(ways, 7, 0, PathTally.BUDGET).answer();
            PathAnswer engine = new PathTally(ways, 7, 0, 100_000).answer();

            assertThat(exact.counted()).isEqualTo(Counted.ALL);
            assertThat(engine.counted()).isEqualTo(Counted.MORE); // the only sample is too much already
            assertThat(engine.ofGroups()).isEqualTo(26 * 26);
            assertThat(engine.sum()).isCloseTo(exact.sum(), within(1e-6 * exact.absolute()));
        }
    }

    @Test
    void places_that_are_not_there_are_not_answered() {
        try (LookedRun open = LookedRun.chainRule(4)) {
            Sight sight = open.until(Pass.BACKWARD).sight();

            assertThat(new PathLens(-1, 0).look(sight)).isEmpty();
            assertThat(new PathLens(99, 0).look(sight)).isEmpty();
            assertThat(new PathLens(1, 5).look(sight)).isEmpty();
            assertThat(new PathLens(1, 0, 99, 0).look(sight)).isEmpty();
            assertThat(new PathLens(1, 0, 2, -1).look(sight)).isEmpty();
            assertThat(new PathLens(open.node("dense#1/sum").id(), 0, open.node("dense#1/product").id(), 0).look(sight)).isEmpty(); // against the way of the numbers
        }
    }
}
