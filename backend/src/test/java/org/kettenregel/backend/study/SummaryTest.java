package org.kettenregel.backend.study;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class SummaryTest {

    @Test
    void mean_deviation_and_extremes_are_those_worked_by_hand() {
        Summary summary = Summary.of(3, 1, 5, 2, 4);

        assertThat(summary.count()).isEqualTo(5);
        assertThat(summary.mean()).isEqualTo(3, within(1e-15));
        assertThat(summary.deviation()).isEqualTo(Math.sqrt(2.5), within(1e-15)); // (4 + 1 + 0 + 1 + 4) / 4
        assertThat(summary.least()).isEqualTo(1);
        assertThat(summary.greatest()).isEqualTo(5);
    }

    @Test
    void the_interval_is_as_wide_as_the_table_of_student_says() {
        Summary five = Summary.of(3, 1, 5, 2, 4);
        Summary two = Summary.of(0, 2);

        // 97.5 % quantiles of t, from the usual tables: 2.776 for 4 degrees of freedom, 12.706 for 1
        assertThat(five.high() - five.mean()).isEqualTo(2.776 * Math.sqrt(2.5 / 5), within(5e-4));
        assertThat(five.mean() - five.low()).isEqualTo(five.high() - five.mean(), within(1e-12));
        assertThat(two.high() - two.mean()).isEqualTo(12.706 * Math.sqrt(2.0 / 2), within(5e-4));
    }

    @Test
    void of_one_number_the_spread_is_not_known() {
        Summary one = Summary.of(7);

        assertThat(one.mean()).isEqualTo(7);
        assertThat(new double[] {one.deviation(), one.low(), one.high()}).containsOnly(Double.NaN);
    }

    @Test
    void nothing_has_no_summary() {
        assertThatThrownBy(Summary::of).hasMessage("summary: expected at least one number, found none");
    }
}
