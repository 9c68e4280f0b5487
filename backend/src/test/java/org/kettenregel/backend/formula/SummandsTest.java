package org.kettenregel.backend.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SummandsTest {

    private static String words(List<Term> terms) {
        return terms.stream().map(term -> switch (term) {
            case Term.Text text -> text.text();
            case Term.Number number -> String.valueOf((int) number.value());
            case Term.Rest rest -> rest.count() + " left out, " + rest.zeros() + " of them 0";
        }).collect(Collectors.joining());
    }

    private static Explanation.Sum sum(int... products) {
        Explanation.Sum sum = Explanation.sum();
        for (int product : products) {
            sum.product(1, product);
        }
        return sum;
    }

    @Test
    void a_short_sum_stands_there_whole_and_in_its_order() {
        assertThat(words(sum(0, 3, -7).plus(5).end().terms())).isEqualTo("1 · 0 + 1 · 3 + 1 · -7 + 5");
    }

    @Test
    void of_a_long_sum_the_largest_are_shown_whatever_their_sign() {
        Explanation explanation = sum(0, 2, 0, -9, 1, 8, 3, -4, 5).end();

        assertThat(words(explanation.terms())).isEqualTo("1 · -9 + 1 · 8 + 1 · 5 + 1 · -4 + 1 · 3 + 1 · 2 + 3 left out, 2 of them 0");
        assertThat(explanation.result()).isEqualTo(6);
    }

    @Test
    void what_is_zero_is_not_shown_beside_what_is_not() {
        assertThat(words(sum(0, 0, 0, 0, 5, 0, 0).times(2))).isEqualTo("2 · (1 · 5 + 6 left out, 6 of them 0)");
    }

    private static String words(Explanation explanation) {
        return words(explanation.terms());
    }

    @Test
    void where_all_are_zero_the_first_are_shown() {
        assertThat(words(sum(new int[8]).end())).endsWith("1 · 0 + 2 left out, 2 of them 0").startsWith("1 · 0 + 1 · 0");
    }

    @Test
    void of_equal_ones_the_first_comes_first_and_what_is_no_number_before_all() {
        Summands summands = sum(2, -2, 1, 2).product(Double.NaN, 1).end().summands();

        assertThat(summands.largest(4)).containsExactly(4, 0, 1, 3);
        assertThat(summands.largest(0)).isEmpty();
    }

    @Test
    void an_empty_sum_is_zero() {
        assertThat(words(Explanation.sum().end())).isEqualTo("0");
    }
}
