package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.id;
import static org.kettenregel.backend.session.WatchedSession.node;
import static org.kettenregel.backend.session.WatchedSession.preset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Numbers changed by hand: |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4 is 3. */
class TouchedTest {

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);
    private SessionSnapshot opened;

    @BeforeEach
    void open() {
        opened = watched.open(preset("chain-rule"));
    }

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    private SessionSnapshot set(String name, float value, boolean gradient) {
        return watched.send(new Command.SetNumber(id(opened, name), 0, value, gradient));
    }

    @Test
    void an_input_changed_after_the_loss_tells_both_losses_and_keeps_the_old_numbers_beside_the_new() {
        watched.send(new Command.Finish(Pass.FORWARD));

        SessionSnapshot set = set("input/x", 0.5f, false);

        assertThat(set.touched()).contains(new Touched(id(opened, "input/x"), 0, false, 2, 0.5f, 3, 1.5, true, true));
        assertThat(node(set, "dense#1/product").values()).containsExactly(1.5f);
        assertThat(set.before().get(id(opened, "dense#1/product")).values()).containsExactly(6);
        assertThat(set.before()).containsKeys(id(opened, "input/x"), id(opened, "loss/mean")).doesNotContainKey(id(opened, "dense#1/weights"));
        assertThat(set.cursor()).isEqualTo(watched.session.latest().orElseThrow().cursor());
    }

    @Test
    void the_next_step_takes_the_ghost_away_and_keeps_the_number() {
        watched.send(new Command.Finish(Pass.FORWARD));
        set("input/x", 0.5f, false);

        SessionSnapshot backward = watched.send(new Command.Finish(Pass.BACKWARD));

        assertThat(backward.touched()).isEmpty();
        assertThat(backward.before()).isEmpty();
        assertThat(node(backward, "dense#1/weights").gradients()).containsExactly(-0.5f); // x, with the sign of y - 2.5 turned
    }

    @Test
    void a_weight_changed_before_the_loss_has_no_losses_to_tell() {
        watched.send(new Command.Step(Pass.FORWARD, StepSize.LAYER));
        watched.send(new Command.Step(Pass.FORWARD, StepSize.LAYER));

        Touched touched = set("dense#1/weights", 5, false).touched().orElseThrow();

        assertThat(touched.lossFrom()).isNaN();
        assertThat(touched.recomputed()).isTrue();
        assertThat(touched.passing()).isFalse();
    }

    @Test
    void a_gradient_changed_on_the_way_back_is_passed_on_in_its_new_size() {
        watched.send(new Command.Finish(Pass.FORWARD));
        watched.send(new Command.Finish(Pass.BACKWARD));

        SessionSnapshot set = set("dense#1/sum", 10, true);

        assertThat(node(set, "dense#1/weights").gradients()).containsExactly(20);
        assertThat(set.before().get(id(opened, "dense#1/weights")).gradients()).containsExactly(2);
        assertThat(node(set, "loss/absolute").gradients()).containsExactly(1);
    }

    @Test
    void what_is_computed_not_there_yet_or_nowhere_cannot_be_changed() {
        watched.send(new Command.Finish(Pass.FORWARD));

        assertThat(set("dense#1/sum", 9, false).touched()).isEmpty();
        assertThat(set("dense#1/weights", 9, true).touched()).isEmpty(); // no gradient yet
        assertThat(set("input/x", 9, true).touched()).isEmpty(); // none ever
        assertThat(watched.send(new Command.SetNumber(-1, 0, 9, false)).touched()).isEmpty();
        assertThat(watched.send(new Command.SetNumber(id(opened, "input/x"), 1, 9, false)).touched()).isEmpty();
        assertThat(watched.send(new Command.SetNumber(999, 0, 9, true)).problems()).isEmpty();
    }

    @Test
    void an_input_does_not_become_what_is_no_number() {
        watched.send(new Command.Finish(Pass.FORWARD));

        assertThat(set("input/x", Float.NaN, false).touched()).isEmpty();
        assertThat(set("input/x", Float.POSITIVE_INFINITY, false).touched()).isEmpty();
    }

    @Test
    void a_number_of_a_formula_stays_what_it_is() {
        opened = watched.open(preset("expression-descent")); // (x - 3)^2
        watched.send(new Command.Finish(Pass.FORWARD));

        SessionSnapshot set = set("expression#1/number 1", 7, false);

        assertThat(set.touched()).isEmpty();
        assertThat(node(set, "expression#1/number 1").values()).containsExactly(3);
    }

    @Test
    void an_input_stays_where_the_start_of_its_batch_is_not_remembered() {
        watched.send(new Command.Finish(Pass.BACKWARD));
        watched.send(new Command.Step(Pass.UPDATE, StepSize.OPERATION));
        SessionSnapshot moved = set("dense#1/weights", 5, false);

        SessionSnapshot set = set("input/x", 0.5f, false);

        assertThat(moved.canGoBack()).isFalse();
        assertThat(set.touched()).isEqualTo(moved.touched());
        assertThat(node(set, "input/x").values()).containsExactly(2);
    }

    @Test
    void only_the_row_that_is_looked_at_is_changed() {
        opened = watched.open(preset("moons"));
        watched.send(new Command.Finish(Pass.FORWARD));
        watched.send(new Command.Step(Pass.FORWARD, StepSize.SAMPLE));
        SessionSnapshot second = watched.send(new Command.Step(Pass.FORWARD, StepSize.SAMPLE));

        SessionSnapshot set = set("input/x", 7, false);
        SessionSnapshot first = watched.send(new Command.Back(StepSize.SAMPLE));

        assertThat(second.row()).isEqualTo(set.row()).isPositive();
        assertThat(node(set, "input/x").values()[0]).isEqualTo(7);
        assertThat(node(first, "input/x").values()[0]).isNotEqualTo(7);
    }
}
