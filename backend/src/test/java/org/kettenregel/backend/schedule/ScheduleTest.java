package org.kettenregel.backend.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScheduleTest {

    @Test
    void a_constant_rate_stays() {
        assertThat(new ConstantRate().factor(0)).isEqualTo(1);
        assertThat(new ConstantRate().factor(1e6)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "9.99,1", "10,0.5", "19.5,0.5", "25,0.25"})
    void step_decay_halves_every_ten_epochs(double epoch, double factor) {
        assertThat(new StepDecay(10, 0.5).factor(epoch)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"0,1", "1,0.9", "3,0.729", "0.5,0.948683298050514"})
    void exponential_decay_leaves_nine_tenths_of_each_epoch(double epoch, double factor) {
        assertThat(new ExponentialDecay(0.9).factor(epoch)).isCloseTo(factor, within(1e-12)); // the last is the root of 0.9
    }

    @ParameterizedTest
    @CsvSource({"0,1", "25,0.853553390593274", "50,0.5", "75,0.146446609406726", "100,0", "250,0"})
    void a_cosine_falls_from_one_to_zero_in_a_hundred_epochs(double epoch, double factor) {
        assertThat(new CosineDecay(100, 0).factor(epoch)).isCloseTo(factor, within(1e-12)); // (1 + cos(pi / 4)) / 2 at a quarter
    }

    @ParameterizedTest
    @CsvSource({"0,1", "50,0.55", "100,0.1", "250,0.1"})
    void a_cosine_may_end_above_zero(double epoch, double factor) {
        assertThat(new CosineDecay(100, 0.1).factor(epoch)).isCloseTo(factor, within(1e-12));
    }

    @ParameterizedTest
    @CsvSource({"0,0", "1,0.2", "2.5,0.5", "5,1", "80,1"})
    void a_warm_up_rises_in_a_line_and_stays(double epoch, double factor) {
        assertThat(new Warmup(5, 0).factor(epoch)).isEqualTo(factor);
    }

    @ParameterizedTest
    @CsvSource({"0,0,0.125", "0,1,0.25", "1,0,0.625", "1,3,1", "2,0,1", "2,1,0.853553390593274"}) // the last is (1 + cos(pi / 4)) / 2
    void a_batch_of_a_warm_up_takes_the_rate_of_its_end_until_the_full_one_is_reached(int epoch, int batch, double factor) {
        double begin = epoch + batch / 4.0;

        assertThat(new Warmup(2, 1).factor(begin, begin + 0.25)).isCloseTo(factor, within(1e-12));
    }

    @Test
    void a_batch_takes_the_rate_of_its_beginning_where_that_falls() {
        assertThat(new StepDecay(1, 0.5).factor(0.75, 1)).isEqualTo(1);
        assertThat(new CosineDecay(100, 0).factor(0, 1)).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"2.5,0.5", "5,1", "10,0.5", "15,0", "80,0"})
    void a_warm_up_may_be_followed_by_a_cosine(double epoch, double factor) {
        assertThat(new Warmup(5, 10).factor(epoch)).isCloseTo(factor, within(1e-12));
    }

    @Test
    void what_is_no_schedule_is_refused() {
        assertThatThrownBy(() -> new StepDecay(0, 0.5)).hasMessage("step decay: epochs must be between 1 and 100000, found 0");
        assertThatThrownBy(() -> new ExponentialDecay(0)).hasMessage("exponential decay: what remains must be above 0 and at most 1, found 0.0");
        assertThatThrownBy(() -> new CosineDecay(10, 1.5)).hasMessage("cosine decay: what is left must be between 0 and 1, found 1.5");
        assertThatThrownBy(() -> new Warmup(0, 10)).hasMessage("warm-up: epochs must be between 1 and 100000, found 0");
    }
}
