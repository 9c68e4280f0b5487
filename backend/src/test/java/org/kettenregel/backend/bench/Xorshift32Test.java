package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class Xorshift32Test {

    /** 1 becomes 0x2001, 0x2001, 0x42021; that becomes 0x84000021, 0x84004221, 0x4080601. */
    @Test
    void the_first_bits_are_those_that_shifting_by_hand_gives() {
        Xorshift32 random = new Xorshift32(1);

        assertThat(random.bits()).isEqualTo(0x42021);
        assertThat(random.bits()).isEqualTo(0x4080601);
    }

    @Test
    void uniform_numbers_are_the_upper_24_bits_as_fractions() {
        float[] numbers = new Xorshift32(1).uniform(2);

        assertThat(numbers).containsExactly(0x420 * 0x1p-24f, 0x40806 * 0x1p-24f);
    }

    /** A bit that is 1 half of the time; 4096 of them deviate from a mean of 0.5 by 1/128 on average. */
    @Test
    void uniform_numbers_lie_between_0_and_1_around_a_half() {
        double sum = 0;
        for (float number : new Xorshift32(5).uniform(4096)) {
            assertThat(number).isBetween(0f, Math.nextDown(1f));
            sum += number;
        }

        assertThat(sum / 4096).isBetween(0.47, 0.53);
    }

    @Test
    void a_seed_of_0_is_refused() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> new Xorshift32(0)).withMessage("xorshift: the seed must not be 0");
    }
}
