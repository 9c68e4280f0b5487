package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Summands;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Origin;

class TermsLensTest {

    @Test
    void all_784_products_of_a_unit_are_listed_with_where_they_stand() {
        try (LookedRun open = FiveNetworks.DIGIT_MLP.open()) {
            open.until(Pass.FORWARD);
            Node product = open.node("dense#2/product");

            TermsAnswer terms = (TermsAnswer) new TermsLens(product.id(), 5, false).look(open.sight()).orElseThrow();

            assertThat(terms.count()).isEqualTo(784);
            assertThat(terms.zeros()).isEqualTo((int) IntStream.range(0, 784).filter(i -> terms.products()[i] == 0).count()).isPositive(); // the border
            assertThat(terms.total()).isEqualTo(open.sight().values(product)[5], within(1e-5));
            assertThat(terms.origins()).hasSize(2 * 784);
            assertThat(terms.origins().get(2 * 300 + 1)).contains(new Origin(open.node("dense#2/weights").id(), 300 * 64 + 5, false));
        }
    }

    @Test
    void a_gradient_is_arriving_times_local() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.BACKWARD)) {
            TermsAnswer terms = (TermsAnswer) new TermsLens(run.id("dense#1/weights"), 0, true).look(run.sight()).orElseThrow();

            assertThat(terms.left()).containsExactly(1);
            assertThat(terms.right()).containsExactly(2);
            assertThat(terms.products()).containsExactly(2);
            assertThat(terms.origins()).containsExactly(
                    Optional.of(new Origin(run.id("dense#1/product"), 0, true)), Optional.of(new Origin(run.id("input/x"), 0, false)));
            assertThat(terms.total()).isEqualTo(2);
        }
    }

    @Test
    void what_is_no_sum_has_no_terms() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.FORWARD)) {
            TermsAnswer terms = (TermsAnswer) new TermsLens(run.id("loss/error"), 0, false).look(run.sight()).orElseThrow();

            assertThat(terms.count()).isZero();
            assertThat(terms.total()).isEqualTo(-3);
        }
    }

    @Test
    void what_is_not_computed_shows_nothing() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.FORWARD)) {
            assertThat(new TermsLens(run.id("dense#1/weights"), 0, true).look(run.sight())).isEmpty();
            assertThat(new TermsLens(run.id("dense#1/weights"), 1, false).look(run.sight())).isEmpty();
            assertThat(new TermsLens(-3, 0, false).look(run.sight())).isEmpty();
        }
    }

    @Test
    void of_very_many_terms_the_largest_are_listed() {
        double[] left = IntStream.range(0, 30_000).mapToDouble(i -> i % 3 == 0 ? 0 : i).toArray();
        Explanation.Sum sum = Explanation.sum();
        for (double number : left) {
            sum.product(number, -1);
        }

        Summands summands = sum.end().summands();
        int[] largest = summands.largest(20_000);

        assertThat(summands.zeros()).isEqualTo(10_000);
        assertThat(largest).hasSize(20_000).startsWith(29_999, 29_998, 29_996).doesNotContain(3, 6, 29_997);
    }
}
