package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Explained;
import org.kettenregel.backend.inspect.Origin;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.Source;

/** What a formula says is what the engine has, and what can be measured. */
class FormulaNetworksTest {

    private static final int NAMED = 50;

    @ParameterizedTest
    @EnumSource
    void the_formula_of_200_weights_gives_the_gradient_of_the_engine_and_the_measured_slope(FiveNetworks network) {
        try (LookedRun open = network.open(); DoubleTwin twin = new DoubleTwin(network)) {
            open.until(Pass.BACKWARD);
            twin.follow(open);

            Sight sight = open.sight();
            for (Weight weight : Weight.some(open.graph(), 200, new Random(11))) {
                Explained explained = sight.explain(weight.node(), weight.element(), true, NAMED);
                double engine = sight.gradients(weight.node())[weight.element()];
                double slope = twin.slope(weight.node(), weight.element());
                assertThat(Math.abs(explained.result() - engine)).as("engine, %s", weight).isLessThanOrEqualTo(1e-8 + 1e-5 * Math.max(Math.abs(engine), share(explained)));
                assertThat(Math.abs(explained.result() - slope)).as("measured, %s", weight).isLessThanOrEqualTo(1e-6 + 1e-4 * Math.abs(slope));
                assertOriginsHoldTheirFactors(sight, explained);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void the_formula_of_every_kind_of_value_gives_the_value_of_the_engine(FiveNetworks network) {
        Random random = new Random(5);
        try (LookedRun open = network.open()) {
            open.until(Pass.FORWARD);

            Sight sight = open.sight();
            for (Node node : open.graph().nodes()) {
                for (int i = 0; i < 5 && !(node.op() instanceof Source); i++) {
                    int element = random.nextInt(node.shape().elements(sight.samples()));
                    Explained explained = sight.explain(node, element, false, NAMED);
                    double engine = sight.values(node)[element];
                    assertThat(Math.abs(explained.result() - engine)).as("%s, %d", node, element)
                            .isLessThanOrEqualTo(1e-6 + 1e-5 * Math.max(Math.abs(engine), share(explained)));
                    assertOriginsHoldTheirFactors(sight, explained);
                }
            }
        }
    }

    /** What single precision rounds is a share of the summands, which may cancel. */
    private static double share(Explained explained) {
        double sum = 0;
        for (int i = 0; i < explained.summands().count(); i++) {
            sum += Math.abs(explained.summands().left()[i] * explained.summands().right()[i]);
        }
        return 0.01 * sum * Math.abs(explained.summands().factor());
    }

    private static void assertOriginsHoldTheirFactors(Sight sight, Explained explained) {
        for (int i = 0; i < explained.origins().size(); i++) {
            double[] side = i % 2 == 0 ? explained.summands().left() : explained.summands().right();
            Optional<Origin> origin = explained.origins().get(i);
            if (origin.isPresent()) {
                assertThat(Math.abs(read(sight, origin.get()))).as("factor %d at %s", i, origin).isEqualTo(Math.abs(side[explained.named()[i / 2]]));
            }
        }
    }

    private static double read(Sight sight, Origin origin) {
        Node node = sight.graph().node(origin.node());
        return (origin.gradient() ? sight.gradients(node) : sight.values(node))[origin.element()];
    }
}
