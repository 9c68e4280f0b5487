package org.kettenregel.kernels;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PhiloxTest {

    /** The three lines for philox4x32 with 10 rounds of kat_vectors in Random123, the library of the paper: counter, key, block. */
    @ParameterizedTest
    @CsvSource({
        "00000000 00000000 00000000 00000000, 00000000 00000000, 6627e8d5 e169c58d bc57ac4c 9b00dbd8",
        "ffffffff ffffffff ffffffff ffffffff, ffffffff ffffffff, 408f276d 41c83b0e a20bc7c6 6d5451fd",
        "243f6a88 85a308d3 13198a2e 03707344, a4093822 299f31d0, d16cfe09 94fdcceb 5001e420 24126ea1"
    })
    void blocks_are_the_known_answers(String counter, String key, String expected) {
        long block = number(counter, 0);
        long stream = number(counter, 2);
        long seed = number(key, 0);

        long first = Philox.pair(seed, stream, block, false);
        long second = Philox.pair(seed, stream, block, true);

        assertThat(first).isEqualTo(number(expected, 0));
        assertThat(second).isEqualTo(number(expected, 2));
    }

    /** Two words of eight hexadecimal digits as one number, the earlier word in its low bits. */
    private static long number(String words, int first) {
        String[] all = words.split(" ");
        return Long.parseUnsignedLong(all[first + 1] + all[first], 16);
    }

    @Test
    void uniform_numbers_take_the_words_of_a_block_in_order() {
        RandomKey key = new RandomKey(0, 0);

        assertThat(Philox.uniform(key, 0)).isEqualTo(0x6627e8 * 0x1p-24f);
        assertThat(Philox.uniform(key, 1)).isEqualTo(0xe169c5 * 0x1p-24f);
        assertThat(Philox.uniform(key, 2)).isEqualTo(0xbc57ac * 0x1p-24f);
        assertThat(Philox.uniform(key, 3)).isEqualTo(0x9b00db * 0x1p-24f);
    }

    @Test
    void normal_numbers_take_two_words_each() {
        RandomKey key = new RandomKey(0, 0);

        assertThat(Philox.normal(key, 0)).isEqualTo(boxMuller(0x6627e8d5L, 0xe169c58dL));
        assertThat(Philox.normal(key, 1)).isEqualTo(boxMuller(0xbc57ac4cL, 0x9b00dbd8L));
    }

    private static double boxMuller(long radius, long turn) {
        return Math.sqrt(-2 * Math.log((radius + 1) / 4294967296.0)) * Math.cos(2 * Math.PI * turn / 4294967296.0);
    }

    @Test
    void indices_beyond_32_bits_go_on_counting() {
        RandomKey key = new RandomKey(3, 4);
        long far = 1L << 40;

        assertThat(Philox.uniform(key, far)).isNotEqualTo(Philox.uniform(key, 0));
        assertThat(Philox.uniform(key, far + 4)).isNotEqualTo(Philox.uniform(key, far));
    }

    @Test
    void many_uniform_numbers_are_the_same_as_one_by_one_wherever_they_begin() {
        RandomKey key = new RandomKey(3, 4);
        for (long first : new long[] {0, 1, 2, 3, (1L << 40) + 1}) {
            for (int count = 0; count < 12; count++) {
                float[] numbers = new float[count];

                Philox.uniforms(key, first, numbers, count);

                for (int i = 0; i < count; i++) {
                    assertThat(numbers[i]).isEqualTo(Philox.uniform(key, first + i));
                }
            }
        }
    }

    @Test
    void a_fine_uniform_number_is_made_of_two_neighbours() {
        RandomKey key = new RandomKey(3, 4);
        for (long index : new long[] {0, 1, 2, 3, 1L << 40}) {
            double coarse = Philox.uniform(key, 2 * index);
            double rest = Philox.uniform(key, 2 * index + 1);

            assertThat(Philox.fineUniform(key, index)).isEqualTo(coarse + rest / (1 << 24));
        }
    }
}
