package org.kettenregel.backend.shape;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AmountTest {

    private static final long MOST = Long.MAX_VALUE;

    @Test
    void what_fits_a_long_is_exact() {
        assertThat(Amount.sum(2, 3)).isEqualTo(5);
        assertThat(Amount.sum(MOST - 1, 1)).isEqualTo(MOST);
        assertThat(Amount.product(1L << 31, 1L << 31)).isEqualTo(1L << 62);
        assertThat(Amount.product(0, MOST)).isZero();
    }

    @ParameterizedTest
    @CsvSource({"4294967296, 2147483648", "4294967296, 4294967296", "9223372036854775807, 9223372036854775807", "3, 4611686018427387904"})
    void a_product_beyond_all_longs_is_the_largest(long a, long b) {
        assertThat(Amount.product(a, b)).isEqualTo(MOST);
        assertThat(Amount.product(b, a)).isEqualTo(MOST);
    }

    @Test
    void a_sum_beyond_all_longs_is_the_largest() {
        assertThat(Amount.sum(MOST, 1)).isEqualTo(MOST);
        assertThat(Amount.sum(MOST, MOST)).isEqualTo(MOST);
    }
}
