package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Training;
import org.kettenregel.backend.optimizer.Sgd;
import org.kettenregel.backend.schedule.ConstantRate;
import org.kettenregel.backend.schedule.CosineDecay;
import org.kettenregel.backend.schedule.ExponentialDecay;
import org.kettenregel.backend.schedule.Schedule;
import org.kettenregel.backend.schedule.StepDecay;
import org.kettenregel.frontend.component.data.RateDrawing;

class RateSketchTest {

    private static RateDrawing draw(Schedule schedule) {
        return RateSketch.draw(new Training(10, true, new Sgd(0.2, 0)).withSchedule(schedule));
    }

    @Test
    void a_rate_that_stays_is_drawn_over_the_shortest_time() {
        RateDrawing drawing = draw(new ConstantRate());

        assertThat(drawing.epochs()).isEqualTo(10);
        assertThat(drawing.rates()).containsOnly(0.2f);
    }

    @Test
    void steps_fall_where_the_schedule_says() {
        RateDrawing drawing = draw(new StepDecay(30, 0.1)); // 0.1 after 30 epochs, 0.01 after 60, less than can be seen from there on

        assertThat(drawing.epochs()).isEqualTo(100);
        assertThat(drawing.rates()[0]).isEqualTo(0.2f);
        assertThat(drawing.rates()[35]).isEqualTo(0.2f); // epoch 29.2
        assertThat(drawing.rates()[36]).isCloseTo(0.02f, within(1e-7f)); // epoch 30
        assertThat(drawing.rates()[72]).isCloseTo(0.002f, within(1e-8f)); // epoch 60
    }

    @Test
    void the_time_drawn_is_as_long_as_the_rate_takes_to_come_to_rest() {
        assertThat(draw(new ExponentialDecay(0.5)).epochs()).isEqualTo(10); // 2⁻¹⁰ is less than a hundredth
        assertThat(draw(new ExponentialDecay(0.95)).epochs()).isEqualTo(100); // 0.95⁵⁰ = 0.077, 0.95¹⁰⁰ = 0.006
        assertThat(draw(new ExponentialDecay(0.999)).epochs()).isEqualTo(1000); // 0.37 after 1000: still on its way
        assertThat(draw(new CosineDecay(50, 0)).epochs()).isEqualTo(50);
    }
}
