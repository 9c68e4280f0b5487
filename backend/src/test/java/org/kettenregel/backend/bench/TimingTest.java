package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class TimingTest {

    @Test
    void without_any_wish_the_usual_times_hold() {
        assertThat(Timing.of(Map.of(), false)).isEqualTo(new Timing(3, 0.8, 5, 0.1, OptionalDouble.empty()));
        assertThat(Timing.of(Map.of("BENCH_WARM", ""), true)).isEqualTo(new Timing(3, 0.8, 5, 0.5, OptionalDouble.empty()));
    }

    @Test
    void the_environment_sets_each_of_them() {
        Map<String, String> environment = Map.of(
                "BENCH_WARM", "1.5", "BENCH_BLOCK", "0.2", "BENCH_BLOCKS", "3", "BENCH_QUIET", "2", "BENCH_T0", "1795283595123");

        assertThat(Timing.of(environment, false)).isEqualTo(new Timing(1.5, 0.2, 3, 2, OptionalDouble.of(1_795_283_595_123.0)));
    }

    @Test
    void what_is_no_number_or_makes_no_sense_is_refused_in_a_sentence() {
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Timing.of(Map.of("BENCH_BLOCK", "long"), false))
                .withMessage("bench: expected a number in BENCH_BLOCK, found 'long'.");
        assertThatExceptionOfType(IllegalArgumentException.class).isThrownBy(() -> Timing.of(Map.of("BENCH_BLOCKS", "0"), false))
                .withMessage("bench: expected BENCH_WARM and BENCH_QUIET of at least 0, BENCH_BLOCK above 0 and BENCH_BLOCKS of at least 1,"
                        + " found 3.0, 0.1, 0.8 and 0.");
    }
}
