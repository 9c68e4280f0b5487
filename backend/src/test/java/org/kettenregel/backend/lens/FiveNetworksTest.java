package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.inspect.Sight;

/** The networks of the other tests here, and that slopes can be measured in their twins. */
class FiveNetworksTest {

    @ParameterizedTest
    @EnumSource
    void engine_and_twin_agree_about_ten_weights(FiveNetworks network) {
        try (LookedRun open = network.open(); DoubleTwin twin = new DoubleTwin(network)) {
            open.until(Pass.BACKWARD);
            twin.follow(open);

            Sight sight = open.sight();
            for (Weight weight : Weight.some(open.graph(), 10, new Random(7))) {
                double engine = sight.gradients(weight.node())[weight.element()];
                double slope = twin.slope(weight.node(), weight.element());
                assertThat(Math.abs(engine - slope)).as("%s", weight).isLessThanOrEqualTo(1e-6 + 1e-4 * Math.abs(slope));
            }
        }
    }
}
