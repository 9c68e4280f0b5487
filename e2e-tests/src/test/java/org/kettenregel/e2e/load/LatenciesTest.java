package org.kettenregel.e2e.load;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LatenciesTest {

    @Test
    void percentiles_are_those_of_the_sorted_times() {
        Latencies latencies = new Latencies();

        LongStream.rangeClosed(1, 100).map(i -> 101 - i).forEach(i -> latencies.add(i * 1_000_000));

        assertThat(latencies.percentile(50)).isEqualTo(50);
        assertThat(latencies.percentile(95)).isEqualTo(95);
        assertThat(latencies.percentile(99)).isEqualTo(99);
        assertThat(latencies.longest()).isEqualTo(100);
    }

    @Test
    void of_nothing_there_is_no_percentile() {
        assertThat(new Latencies().percentile(95)).isNaN();
    }

    @Test
    void equal_shares_are_fair_and_one_of_four_is_not() {
        assertThat(Latencies.fairness(7, 7, 7)).isEqualTo(1);
        assertThat(Latencies.fairness(8, 0, 0, 0)).isEqualTo(0.25);
        assertThat(Latencies.fairness(1, 3)).isEqualTo(0.8); // 4^2 / (2 * 10)
    }

    @Test
    void arrivals_come_at_the_rate_of_all_and_are_shared_in_turn() {
        List<List<Long>> moments = Arrivals.of(4, 100, Duration.ofSeconds(50), new Random(1));

        int count = moments.stream().mapToInt(List::size).sum();
        assertThat((double) count).isCloseTo(5000, within(300.0)); // four standard deviations of a Poisson count
        assertThat(moments).allSatisfy(own -> assertThat(own).isSorted().hasSizeBetween(count / 4, count / 4 + 1));
    }
}
