package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.math3.analysis.function.Gaussian;
import org.apache.commons.math3.special.Erf;
import org.junit.jupiter.api.Test;

class NormalDistributionTest {

    @Test
    void the_probability_is_that_of_commons_math_to_the_last_digits_of_a_double() {
        for (double x = -10; x <= 10; x += 0.01) {
            double expected = (1 + Erf.erf(x / Math.sqrt(2))) / 2;

            assertThat(NormalDistribution.cumulative(x)).as("at %s", x).isCloseTo(expected, within(1e-15));
        }
    }

    @Test
    void far_to_the_left_it_keeps_the_digits_of_a_float() {
        for (double x = -37; x <= 0; x += 0.01) {
            double expected = Erf.erfc(-x / Math.sqrt(2)) / 2;

            assertThat(NormalDistribution.cumulative(x)).as("at %s", x).isCloseTo(expected, within(2e-8 * expected));
        }
    }

    @Test
    void the_density_is_that_of_commons_math() {
        Gaussian standard = new Gaussian();
        for (double x = -10; x <= 10; x += 0.1) {
            assertThat(NormalDistribution.density(x)).as("at %s", x).isCloseTo(standard.value(x), within(1e-15));
        }
    }
}
