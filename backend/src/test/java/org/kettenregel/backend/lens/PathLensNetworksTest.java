package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.inspect.Sight;

/** What the paths add up to, beside the gradients of the engine and slopes measured in double precision, for 200 weights of each network. */
class PathLensNetworksTest {

    private static final int BATCHES = 4;
    private static final int WEIGHTS = 50; // in each

    /** Rounding of the engine: each of some hundred sums on the way is off by up to 2^-24 of what is added up. */
    private static final double ROUNDING = 1e-6;

    @ParameterizedTest
    @EnumSource
    void the_paths_add_up_to_the_gradient_and_to_the_measured_slope(FiveNetworks network) {
        Random random = new Random(11);
        try (LookedRun open = network.open(); DoubleTwin twin = new DoubleTwin(network)) {
            for (int batch = 0; batch < BATCHES; batch++) {
                open.until(Pass.BACKWARD);
                twin.follow(open);
                Sight sight = open.sight();
                for (Weight weight : Weight.some(open.graph(), WEIGHTS, random)) {
                    PathAnswer answer = (PathAnswer) new PathLens(weight.node().id(), weight.element()).look(sight).orElseThrow();

                    double engine = sight.gradients(weight.node())[weight.element()];
                    double slope = twin.slope(weight.node(), weight.element());
                    double floor = ROUNDING * answer.absolute();
                    assertThat(Math.abs(answer.sum() - engine)).as("engine, %s %s", weight, answer.kind()).isLessThanOrEqualTo(1e-5 * Math.abs(engine) + floor);
                    assertThat(Math.abs(answer.sum() - slope)).as("slope, %s %s", weight, answer.kind()).isLessThanOrEqualTo(1e-4 * Math.abs(slope) + floor);
                }
            }
        }
    }
}
