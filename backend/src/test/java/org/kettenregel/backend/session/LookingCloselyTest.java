package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.lens.ColorScope;
import org.kettenregel.backend.lens.TensorAnswer;
import org.kettenregel.backend.lens.TensorLens;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Slide D0.29: x = 2, w = 3, b = 1, y = 4. */
class LookingCloselyTest {

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);
    private final SessionSnapshot opened = watched.open(preset("chain-rule"));
    private final TensorLens sum = new TensorLens(id("dense#1/sum"));

    private int id(String name) {
        return WatchedSession.id(opened, name);
    }

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    @Test
    void what_is_watched_is_answered_after_every_step() {
        assertThat(watched.send(new Command.Watch(List.of(sum))).answer(sum)).isEmpty();

        SessionSnapshot forward = watched.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot backward = watched.send(new Command.Finish(Pass.BACKWARD));

        assertThat((TensorAnswer) forward.answer(sum).orElseThrow()).satisfies(answer -> {
            assertThat(answer.values()).containsExactly(7); // 3 * 2 + 1
            assertThat(answer.gradients()).isEmpty();
        });
        assertThat((TensorAnswer) backward.answer(sum).orElseThrow()).satisfies(answer -> assertThat(answer.gradients()).containsExactly(1));
    }

    @Test
    void what_was_watched_before_is_not_answered_any_more() {
        watched.send(new Command.Watch(List.of(sum)));

        assertThat(watched.send(new Command.Watch(List.of())).answers()).isEmpty();
        assertThat(watched.send(new Command.Finish(Pass.FORWARD)).answers()).isEmpty();
    }

    @Test
    void an_answer_alone_is_told_from_a_new_moment() {
        SessionSnapshot forward = watched.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot answered = watched.send(new Command.Watch(List.of(sum)));
        SessionSnapshot looked = watched.send(new Command.Look(1, 0));

        assertThat(answered.isOfSameMomentAs(forward)).isTrue();
        assertThat(answered.answer(sum)).isPresent();
        assertThat(answered.nodes()).isEqualTo(forward.nodes());
        assertThat(looked.isOfSameMomentAs(answered)).isFalse();
    }

    @Test
    void another_experiment_begins_with_nothing_watched() {
        watched.send(new Command.Watch(List.of(sum)));

        watched.open(preset("xor"));

        assertThat(watched.send(new Command.Finish(Pass.FORWARD)).answers()).isEmpty();
    }

    @Test
    void a_node_that_is_not_there_has_no_answer() {
        TensorLens nowhere = new TensorLens(10_000);
        watched.send(new Command.Watch(List.of(nowhere, new TensorLens(-1), sum)));

        SessionSnapshot snapshot = watched.send(new Command.Finish(Pass.FORWARD));

        assertThat(snapshot.answers()).containsOnlyKeys(sum);
    }

    @Test
    void a_lens_looks_once_at_a_moment() {
        watched.send(new Command.Watch(List.of(sum)));
        SessionSnapshot forward = watched.send(new Command.Finish(Pass.FORWARD));

        SessionSnapshot looked = watched.send(new Command.Look(1, 0));
        SessionSnapshot asked = watched.send(new Command.Watch(List.of(sum, new TensorLens(id("dense#1/weights")))));
        SessionSnapshot backward = watched.send(new Command.Finish(Pass.BACKWARD));

        assertThat(looked.answer(sum).orElseThrow()).isSameAs(forward.answer(sum).orElseThrow());
        assertThat(asked.answer(sum).orElseThrow()).isSameAs(forward.answer(sum).orElseThrow());
        assertThat(backward.answer(sum).orElseThrow()).isNotSameAs(forward.answer(sum).orElseThrow());
    }

    /** Nothing is seen in the corner of an image; the network says something about it somewhere. */
    @Test
    void where_no_number_is_chosen_that_of_an_image_is_looked_at_which_is_farthest_from_zero() {
        SessionSnapshot shapes = watched.open(preset("shapes-cnn"));
        int map = WatchedSession.id(shapes, "conv2d#3/activation");
        TensorLens all = new TensorLens(map, ColorScope.TENSOR, 0, 0, TensorLens.Whole.VALUES);
        watched.send(new Command.Watch(List.of(all)));
        watched.send(new Command.Look(map, -1));
        SessionSnapshot forward = watched.send(new Command.Finish(Pass.FORWARD));

        float[] values = ((TensorAnswer) forward.answer(all).orElseThrow()).whole().orElseThrow();
        NodeExplanation shown = forward.explanation().orElseThrow();
        assertThat(Math.abs(values[shown.element()])).isPositive();
        for (float value : values) {
            assertThat(Math.abs(value)).isLessThanOrEqualTo(Math.abs(values[shown.element()]));
        }
        assertThat(watched.send(new Command.Look(map, 0)).explanation().orElseThrow().element()).isZero();
    }
}
