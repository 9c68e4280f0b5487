package org.kettenregel.frontend.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;

/** |y - (w x + b)|: p = w x, z = p + b, and the loss of z and y. */
class HiddenTest {

    private static final SessionSnapshot SNAPSHOT = SteppedSession.look(preset("chain-rule"));

    private static int node(String name) {
        return id(SNAPSHOT, name);
    }

    private static Set<Integer> nodes(String... names) {
        return Stream.of(names).map(HiddenTest::node).collect(Collectors.toSet());
    }

    @Test
    void from_a_value_those_follow_that_are_computed_of_it_and_all_gradients() {
        Hidden product = new Hidden(node("dense#1/product"), false).spread(SNAPSHOT.graph(), false);

        assertThat(product.values()).contains(node("dense#1/product"), node("dense#1/sum"), node("loss/mean"));
        assertThat(product.values()).doesNotContainAnyElementsOf(nodes("dense#1/weights", "dense#1/bias"));
        assertThat(product.gradients()).hasSize(SNAPSHOT.graph().size());
    }

    @Test
    void from_a_gradient_those_follow_to_which_it_is_passed_on() {
        Hidden product = new Hidden(node("dense#1/product"), true).spread(SNAPSHOT.graph(), false);

        assertThat(product.values()).isEmpty();
        assertThat(product.gradients()).contains(node("dense#1/product"), node("dense#1/weights"));
        assertThat(product.gradients()).doesNotContainAnyElementsOf(nodes("dense#1/sum", "dense#1/bias", "loss/mean"));
    }

    @Test
    void once_weights_are_moved_they_tell_their_gradients() {
        Hidden weights = new Hidden(node("dense#1/weights"), true).spread(SNAPSHOT.graph(), true);

        assertThat(weights.values()).containsExactly(node("dense#1/weights"));
        assertThat(weights.parameters(SNAPSHOT.graph())).containsExactly("dense#1/weights");
        assertThat(new Hidden(node("dense#1/sum"), true).spread(SNAPSHOT.graph(), true).parameters(SNAPSHOT.graph()))
                .containsExactlyInAnyOrder("dense#1/weights", "dense#1/bias");
    }
}
