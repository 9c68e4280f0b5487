package org.kettenregel.backend.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final long MILLIS = 1_000_000;

    private static Measurement.Outcome measure(FakeMachine machine, Timing timing, int leastSteps) {
        return new Measurement(machine, 32, leastSteps, timing, machine).run();
    }

    private static Timing timing(double warm, double block, int blocks) {
        return new Timing(warm, block, blocks, 0.1, OptionalDouble.of(999_400));
    }

    /** 1 step first, 10 to be warm, and in each block 5 of 100 ms: 5 * 32 / 0.5 s. */
    @Test
    void a_quiet_machine_is_measured_in_as_many_blocks_as_are_wanted() {
        FakeMachine machine = new FakeMachine(100 * MILLIS, 0);

        Measurement.Outcome outcome = measure(machine, timing(1, 0.5, 2), 0);

        assertThat(outcome.rates().rates()).containsExactly(320.0, 320.0);
        assertThat(outcome.rates().others()).containsExactly(0.0, 0.0);
        assertThat(outcome.rates().undisturbed()).isEqualTo(2);
        assertThat(outcome.rates().steps()).isEqualTo(10);
        assertThat(machine.steps()).isEqualTo(21);
        assertThat(outcome.peakMegabytes()).isEqualTo(77);
    }

    /** From 999.4 s to 1000 s, and 100 ms of the step itself. */
    @Test
    void the_start_lasts_until_the_first_step_is_done() {
        assertThat(measure(new FakeMachine(100 * MILLIS, 0), timing(1, 0.5, 2), 0).startup()).isEqualTo(0.7);
        assertThat(measure(new FakeMachine(100 * MILLIS, 0), new Timing(1, 0.5, 2, 0.1, OptionalDouble.empty()), 0).startup()).isZero();
    }

    @Test
    void losses_are_read_after_the_first_and_after_the_last_step() {
        Measurement.Outcome outcome = measure(new FakeMachine(100 * MILLIS, 0), timing(1, 0.5, 2), 0);

        assertThat(outcome.firstLoss()).hasValue(1);
        assertThat(outcome.lastLoss()).hasValue(1.0 / 21);
    }

    @Test
    void a_disturbed_machine_is_tried_three_times_as_often() {
        Measurement.Outcome outcome = measure(new FakeMachine(100 * MILLIS, 0.5), timing(0, 0.5, 2), 0);

        assertThat(outcome.rates().rates()).hasSize(6);
        assertThat(outcome.rates().others()).allSatisfy(cores -> assertThat(cores).isBetween(0.499, 0.501));
        assertThat(outcome.rates().undisturbed()).isZero();
    }

    @Test
    void blocks_are_longer_where_all_together_need_a_number_of_steps() {
        assertThat(measure(new FakeMachine(10 * MILLIS, 0), timing(0, 0.05, 2), 41).rates().steps()).isEqualTo(42);
    }

    @Test
    void but_not_longer_than_20_seconds_together() {
        assertThat(measure(new FakeMachine(1000 * MILLIS, 0), timing(0, 0.5, 2), 200).rates().steps()).isEqualTo(20);
    }

    /** 2 ms between two looks at the clock are 2,000 steps of 1 us, so a block of 2.5 ms becomes one of 4. */
    @Test
    void the_clock_is_looked_at_every_two_milliseconds() {
        assertThat(measure(new FakeMachine(1000, 0), timing(0.001, 0.0025, 1), 0).rates().steps()).isEqualTo(4000);
    }
}
