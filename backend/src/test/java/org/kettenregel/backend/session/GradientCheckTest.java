package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.GradientCheckAnswer;
import org.kettenregel.backend.lens.GradientCheckLens;
import org.kettenregel.backend.lens.GradientCost;

class GradientCheckTest {

    private final WatchedSession watched = WatchedSession.alone();

    @AfterEach
    void close() {
        watched.close();
    }

    private GradientCheckAnswer check(String preset, String parameter, int element) {
        int node = WatchedSession.id(watched.open(preset(preset)), parameter);
        GradientCheckLens lens = new GradientCheckLens(node, element, false);
        watched.send(new Command.Watch(List.of(lens)));
        return (GradientCheckAnswer) watched.send(new Command.Finish(Pass.BACKWARD)).answer(lens).orElseThrow();
    }

    /** Slide D0.29: the loss is linear in w, so that even a large step finds its slope. */
    @Test
    void a_straight_line_has_the_same_slope_for_large_steps() {
        GradientCheckAnswer answer = check("chain-rule", "dense#1/weights", 0);

        assertThat(answer.gradient()).isEqualTo(2);
        assertThat(answer.steps()[0]).isEqualTo(0.1, within(1e-8));
        assertThat(answer.measured()[0]).isEqualTo(2, within(1e-5));
    }

    @Test
    void the_error_falls_with_the_step_until_rounding_drowns_it() {
        GradientCheckAnswer answer = check("xor", "dense#1/weights", 3);

        double[] errors = Arrays.stream(answer.measured()).map(slope -> Math.abs(slope - answer.gradient()) / Math.abs(answer.gradient())).toArray();
        double least = Arrays.stream(errors).min().orElseThrow();
        assertThat(least).isLessThan(1e-3);
        assertThat(errors[errors.length - 1]).isGreaterThan(10 * least);
    }

    @Test
    void before_the_backward_pass_there_is_nothing_to_check() {
        watched.open(preset("chain-rule"));
        GradientCheckLens lens = new GradientCheckLens(1, 0, false);
        watched.send(new Command.Watch(List.of(lens)));

        assertThat(watched.send(new Command.Finish(Pass.FORWARD)).answer(lens)).isEmpty();
    }

    @Test
    void what_is_not_there_is_not_checked() {
        watched.open(preset("chain-rule"));
        List<GradientCheckLens> wrong = List.of(
                new GradientCheckLens(-1, 0, true), new GradientCheckLens(99, 0, true), new GradientCheckLens(1, 5, true), new GradientCheckLens(1, -1, true));
        watched.send(new Command.Watch(List.copyOf(wrong)));

        assertThat(watched.send(new Command.Finish(Pass.BACKWARD)).answers()).isEmpty();
    }

    @Test
    void all_gradients_cost_a_few_forward_passes_while_differences_cost_one_for_each_parameter() {
        GradientCost cost = check("xor", "dense#1/weights", 0).cost();

        assertThat(cost.parameters()).isEqualTo(2 * 4 + 4 + 4 + 1);
        assertThat(cost.finiteDifferences()).isEqualTo(cost.forward() * (cost.parameters() + 1));
        assertThat((double) cost.reverse() / cost.forward()).isBetween(2.0, 3.0);
    }

    private static GradientCheckAnswer check(SessionSnapshot snapshot, GradientCheckLens lens) {
        return (GradientCheckAnswer) snapshot.answer(lens).orElseThrow();
    }

    /** Steps from a tenth to a millionth, two in each power of ten. */
    private static final int STEPS = 11;

    @Test
    void a_large_graph_is_measured_step_by_step_when_it_is_asked_for() {
        int weights = WatchedSession.id(watched.open(preset("shapes-cnn")), "dense#8/weights");
        GradientCheckLens asked = new GradientCheckLens(weights, 0, true);
        watched.session.send(new Command.Finish(Pass.BACKWARD));
        watched.next(snapshot -> snapshot.executed() >= 0 && !snapshot.told().isEmpty());

        GradientCheckAnswer offered = check(watched.send(new Command.Watch(List.of(new GradientCheckLens(weights, 0, false)))), new GradientCheckLens(weights, 0, false));
        watched.session.send(new Command.Watch(List.of(asked)));
        GradientCheckAnswer first = check(watched.next(snapshot -> snapshot.answer(asked).isPresent()), asked);
        GradientCheckAnswer last = check(watched.next(snapshot -> snapshot.answer(asked).filter(Answer::isComplete).isPresent()), asked);

        assertThat(offered.steps()).isEmpty();
        assertThat(offered.isComplete()).isTrue();
        assertThat(first.steps()).hasSize(STEPS);
        assertThat(first.measured().length).isLessThan(STEPS);
        assertThat(last.measured()).hasSize(STEPS);
        assertThat(last.measured()[4]).isEqualTo(last.gradient(), within(1e-3));
        watched.settle();
        assertThat(check(watched.session.latest().orElseThrow(), asked)).isSameAs(last);
    }

    @Test
    void measuring_is_given_up_when_another_number_is_looked_at() {
        int weights = WatchedSession.id(watched.open(preset("shapes-cnn")), "dense#8/weights");
        GradientCheckLens asked = new GradientCheckLens(weights, 0, true);
        watched.session.send(new Command.Watch(List.of(asked)));
        watched.session.send(new Command.Finish(Pass.BACKWARD));
        watched.next(snapshot -> snapshot.answer(asked).isPresent());

        watched.session.send(new Command.Watch(List.of()));
        watched.next(snapshot -> snapshot.answers().isEmpty());
        watched.settle();
        watched.session.send(new Command.Watch(List.of(asked)));

        assertThat(check(watched.next(snapshot -> snapshot.answer(asked).isPresent()), asked).measured().length).isLessThan(STEPS);
    }
}
