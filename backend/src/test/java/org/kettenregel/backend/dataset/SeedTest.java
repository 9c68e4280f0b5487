package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.kettenregel.kernels.RandomKey;

class SeedTest {

    private final Seed seed = new Seed(42);

    @Test
    void the_same_question_has_the_same_answer_whatever_was_asked_before() {
        double first = seed.uniform(Stream.DATA, 3, 7, 0, 1);
        seed.permutation(Stream.SHUFFLE, 0, 100);
        double again = new Seed(42).uniform(Stream.DATA, 3, 7, 0, 1);

        assertThat(again).isEqualTo(first);
    }

    @Test
    void seed_stream_part_and_index_each_change_the_number() {
        double number = seed.uniform(Stream.DATA, 3, 7, 0, 1);

        assertThat(new Seed(43).uniform(Stream.DATA, 3, 7, 0, 1)).isNotEqualTo(number);
        assertThat(seed.uniform(Stream.NOISE, 3, 7, 0, 1)).isNotEqualTo(number);
        assertThat(seed.uniform(Stream.DATA, 4, 7, 0, 1)).isNotEqualTo(number);
        assertThat(seed.uniform(Stream.DATA, 3, 8, 0, 1)).isNotEqualTo(number);
    }

    @Test
    void streams_and_parts_never_share_a_key() {
        RandomKey key = seed.key(Stream.WEIGHTS, 5);

        assertThat(key).isEqualTo(new RandomKey(42, 5L * (1L << 56) + 5));
    }

    @Test
    void a_part_beyond_the_range_of_its_stream_is_refused() {
        assertThatThrownBy(() -> seed.key(Stream.DATA, -1))
                .hasMessage("random stream: the part must be between 0 and 2^56 - 1, found -1");
        assertThatThrownBy(() -> seed.key(Stream.DATA, 1L << 56)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void uniform_numbers_fill_their_range_evenly() {
        double[] numbers = IntStream.range(0, 10_000).mapToDouble(i -> seed.uniform(Stream.DATA, 0, i, -2, 6)).toArray();

        assertThat(Arrays.stream(numbers).min().orElseThrow()).isBetween(-2.0, -1.98);
        assertThat(Arrays.stream(numbers).max().orElseThrow()).isBetween(5.98, 6.0);
        // mean 2, deviation of the mean 8/sqrt(12)/100 = 0.023
        assertThat(Arrays.stream(numbers).average().orElseThrow()).isBetween(1.9, 2.1);
    }

    @Test
    void a_permutation_holds_every_number_once() {
        int[] order = seed.permutation(Stream.SPLIT, 0, 1000);

        assertThat(order).isNotEqualTo(IntStream.range(0, 1000).toArray());
        assertThat(Arrays.stream(order).sorted().toArray()).isEqualTo(IntStream.range(0, 1000).toArray());
    }

    @Test
    void all_orders_of_three_are_about_equally_likely() {
        Map<String, Integer> counts = new HashMap<>();

        for (int part = 0; part < 6000; part++) {
            counts.merge(Arrays.toString(seed.permutation(Stream.SHUFFLE, part, 3)), 1, Integer::sum);
        }

        // 1000 each, standard deviation sqrt(6000 * 1/6 * 5/6) = 29
        assertThat(counts).hasSize(6);
        assertThat(counts.values()).allSatisfy(count -> assertThat(count).isBetween(870, 1130));
    }

    @Test
    void nothing_and_one_thing_have_one_order() {
        assertThat(seed.permutation(Stream.SPLIT, 0, 0)).isEmpty();
        assertThat(seed.permutation(Stream.SPLIT, 0, 1)).containsExactly(0);
    }
}
