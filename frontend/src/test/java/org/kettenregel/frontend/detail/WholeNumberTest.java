package org.kettenregel.frontend.detail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class WholeNumberTest {

    @Test
    void four_digits_stand_together_and_more_are_split_in_threes() {
        assertThat(WholeNumber.of(7)).isEqualTo("7");
        assertThat(WholeNumber.of(1234)).isEqualTo("1234");
        assertThat(WholeNumber.of(17_850_625)).isEqualTo("17 850 625".replace(' ', '\u00a0'));
    }

    @Test
    void what_is_not_exact_any_more_is_a_power_of_ten() {
        assertThat(WholeNumber.of(3.25e20)).isEqualTo("3.3 · 10²⁰");
        assertThat(WholeNumber.of(Double.POSITIVE_INFINITY)).isEqualTo("10³⁰⁸");
    }
}
