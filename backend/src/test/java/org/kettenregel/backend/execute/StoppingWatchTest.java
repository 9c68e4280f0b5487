package org.kettenregel.backend.execute;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.EarlyStopping;
import org.kettenregel.backend.experiment.Presets;

class StoppingWatchTest {

    private static boolean[] told(StoppingWatch watch, double... losses) {
        boolean[] answers = new boolean[losses.length];
        for (int i = 0; i < losses.length; i++) {
            answers[i] = watch.after(i + 1, losses[i]);
        }
        return answers;
    }

    @Test
    void after_as_many_epochs_without_a_gain_as_there_is_patience_it_says_stop() {
        try (Runs runs = new Runs(Presets.first())) {
            StoppingWatch watch = new StoppingWatch(new EarlyStopping(2, 0), runs.parameters);

            assertThat(told(watch, 0.9, 0.5, 0.7, 0.6)).containsExactly(false, false, false, true);
            assertThat(watch.bestEpoch()).isEqualTo(2);
        }
    }

    @Test
    void a_gain_below_the_least_one_does_not_count() {
        try (Runs runs = new Runs(Presets.first())) {
            StoppingWatch watch = new StoppingWatch(new EarlyStopping(2, 0.1), runs.parameters);

            assertThat(told(watch, 0.9, 0.85, 0.82)).containsExactly(false, false, true);
            assertThat(watch.bestEpoch()).isEqualTo(1);
        }
    }

    @Test
    void an_epoch_gone_through_again_after_a_step_back_is_not_waited_for_twice() {
        try (Runs runs = new Runs(Presets.first())) {
            StoppingWatch watch = new StoppingWatch(new EarlyStopping(2, 0), runs.parameters);
            told(watch, 0.9, 0.5, 0.7);

            assertThat(watch.after(3, 0.7)).isFalse();
            assertThat(watch.after(4, 0.6)).isTrue();
        }
    }

    @Test
    void nor_is_one_gone_through_again_after_the_watch_was_resumed() {
        try (Runs runs = new Runs(Presets.first())) {
            StoppingWatch before = new StoppingWatch(new EarlyStopping(2, 0), runs.parameters);
            told(before, 0.9, 0.5, 0.7);
            StoppingWatch watch = new StoppingWatch(new EarlyStopping(2, 0), runs.parameters);
            watch.resume(before.state());

            assertThat(watch.after(3, 0.7)).isFalse();
            assertThat(watch.after(4, 0.6)).isTrue();
        }
    }

    @Test
    void the_parameters_are_those_of_the_best_epoch_again() {
        try (Runs runs = new Runs(Presets.first())) {
            StoppingWatch watch = new StoppingWatch(new EarlyStopping(1, 0), runs.parameters);
            runs.run.runUntil(StopCondition.EPOCH);
            watch.after(1, 0.5);
            List<Integer> best = runs.bits();
            runs.run.runUntil(StopCondition.EPOCH);

            boolean stop = watch.after(2, 0.6);

            assertThat(stop).isTrue();
            assertThat(runs.bits()).isEqualTo(best);
        }
    }

    @Test
    void without_patience_nothing_is_ever_stopped() {
        try (Runs runs = new Runs(Presets.first())) {
            assertThat(told(new StoppingWatch(EarlyStopping.NEVER, runs.parameters), 1, 2, 3, 4)).containsOnly(false);
        }
    }
}
