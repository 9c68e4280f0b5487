package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.stat.StatUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ColumnStatisticsTest {

    private static double[] numbers(int count) {
        Seed seed = new Seed(7);
        double[] numbers = new double[count];
        for (int i = 0; i < count; i++) {
            numbers[i] = Math.rint(20 * seed.normal(Stream.DATA, 0, i)) / 4;
        }
        return numbers;
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 10, 501})
    void all_of_them_agree_with_commons_math(int count) {
        double[] numbers = numbers(count);

        ColumnStatistics found = new ColumnStatistics(numbers.clone());

        assertThat(found.least()).isEqualTo(StatUtils.min(numbers));
        assertThat(found.greatest()).isEqualTo(StatUtils.max(numbers));
        assertThat(found.mean()).isCloseTo(StatUtils.mean(numbers), within(1e-12));
        assertThat(found.deviation()).isCloseTo(Math.sqrt(StatUtils.populationVariance(numbers)), within(1e-12));
        assertThat(found.median()).isEqualTo(StatUtils.percentile(numbers, 50));
        assertThat(found.mostFrequent()).isEqualTo(StatUtils.mode(numbers)[0]); // ascending, so the least comes first
    }

    @Test
    void of_no_numbers_everything_is_zero() {
        ColumnStatistics none = new ColumnStatistics(new double[0]);

        assertThat(new double[] {none.least(), none.greatest(), none.mean(), none.deviation(), none.median(), none.mostFrequent()})
                .containsOnly(0);
    }

    @Test
    void equal_numbers_deviate_by_exactly_nothing() {
        assertThat(new ColumnStatistics(new double[] {0.1, 0.1, 0.1}).deviation()).isZero();
    }

    @Test
    void the_numbers_keep_their_order() {
        double[] numbers = {3, 1, 2};

        assertThat(new ColumnStatistics(numbers).median()).isEqualTo(2);
        assertThat(numbers).containsExactly(3, 1, 2);
    }
}
