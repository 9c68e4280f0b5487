package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.backend.session.WatchedSession.id;
import static org.kettenregel.backend.session.WatchedSession.node;
import static org.kettenregel.backend.session.WatchedSession.preset;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** Along the tape, to a node, and to breakpoints. The chain rule has 14 instructions, the product is 2 and 11, the sum 3 and 10. */
class TapeTest {

    private static final Experiment CHAIN_RULE = preset("chain-rule");

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);
    private SessionSnapshot opened;

    @BeforeEach
    void open() {
        opened = watched.open(CHAIN_RULE);
    }

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    private SessionSnapshot seek(int position) {
        return watched.send(new Command.Seek(position));
    }

    private SessionSnapshot breakpoints(String... names) {
        Set<Integer> nodes = new HashSet<>();
        for (String name : names) {
            nodes.add(id(opened, name));
        }
        return watched.send(new Command.Breakpoints(nodes));
    }

    @Test
    void the_tape_leads_forward_and_back_to_the_same_numbers() {
        SessionSnapshot there = seek(10);
        SessionSnapshot early = seek(2);
        SessionSnapshot again = seek(10);

        assertThat(early.executed()).isEqualTo(2);
        assertThat(node(early, "dense#1/sum").values()).isEmpty();
        assertThat(again).usingRecursiveComparison().ignoringFields("told", "explanation", "beside").isEqualTo(there);
        assertThat(List.of(again.told(), again.explanation(), again.beside())).isEqualTo(List.of(there.told(), there.explanation(), there.beside())); // NaN among them
    }

    @Test
    void from_the_end_of_a_batch_the_tape_leads_back_into_it() {
        SessionSnapshot end = seek(13);
        SessionSnapshot back = seek(5);

        assertThat(end.cursor().step()).isEqualTo(1);
        assertThat(back.cursor().step()).isZero();
        assertThat(back.parameters().getFirst().values()).containsExactly(3);
    }

    @Test
    void where_no_start_is_remembered_the_tape_leads_into_the_next_batch() {
        seek(13);
        SessionSnapshot set = watched.send(new Command.SetParameter("dense#1/weights", 0, 5)); // which ends the way back

        SessionSnapshot sought = seek(4);

        assertThat(set.canGoBack()).isFalse();
        assertThat(sought.executed()).isEqualTo(4);
        assertThat(sought.cursor().step()).isEqualTo(1);
        assertThat(node(sought, "dense#1/product").values()).containsExactly(10);
    }

    @Test
    void a_place_that_is_not_on_the_tape_is_none() {
        SessionSnapshot here = seek(4);

        assertThat(seek(-5).executed()).isEqualTo(here.executed());
        assertThat(seek(14).executed()).isEqualTo(here.executed());
        assertThat(watched.send(new Command.RunTo(99, false)).executed()).isEqualTo(here.executed());
        assertThat(watched.send(new Command.RunTo(-1, true)).executed()).isEqualTo(here.executed());
    }

    @Test
    void running_to_a_node_ends_where_its_value_is_there_or_its_gradient_passed_on() {
        int sum = id(opened, "dense#1/sum");

        assertThat(watched.send(new Command.RunTo(sum, true)).executed()).isEqualTo(10);
        assertThat(watched.send(new Command.RunTo(sum, false)).executed()).isEqualTo(3);
        assertThat(watched.send(new Command.RunTo(id(opened, "dense#1/weights"), true)).executed()).isEqualTo(11);
        assertThat(watched.send(new Command.RunTo(id(opened, "input/x"), false)).executed()).isZero();
    }

    @Test
    void a_line_of_the_loop_is_run_to_its_end_in_the_next_batch_where_this_one_is_past_it() {
        SessionSnapshot loss = watched.send(new Command.RunLine(Phase.LOSS));
        watched.session.send(new Command.RunLine(Phase.FORWARD));
        SessionSnapshot forward = watched.next(snapshot -> snapshot.phase() == Phase.FORWARD); // at the end of a batch there may be one more

        assertThat(loss.executed()).isEqualTo(6);
        assertThat(forward.executed()).isEqualTo(3);
        assertThat(forward.cursor().step()).isEqualTo(1);
        assertThat(watched.send(new Command.RunLine(Phase.UPDATE)).cursor().step()).isEqualTo(2);
        assertThat(watched.send(new Command.RunLine(Phase.BATCH)).executed()).isEqualTo(1);
    }

    @Test
    void steps_that_go_far_stop_at_a_breakpoint_forward_and_backward() {
        breakpoints("dense#1/sum");

        SessionSnapshot forward = watched.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot backward = watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        SessionSnapshot end = watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));

        assertThat(forward.executed()).isEqualTo(3);
        assertThat(forward.atBreakpoint()).isTrue();
        assertThat(backward.executed()).isEqualTo(10);
        assertThat(end.executed()).isEqualTo(13);
        assertThat(end.atBreakpoint()).isFalse();
    }

    @Test
    void a_step_that_ends_there_anyway_and_the_tape_are_not_stopped() {
        breakpoints("dense#1/sum", "dense#1/product");

        assertThat(seek(5).atBreakpoint()).isFalse();
        assertThat(seek(2).executed()).isEqualTo(2);
        assertThat(watched.send(new Command.Step(Pass.FORWARD, StepSize.OPERATION)).atBreakpoint()).isFalse();
    }

    @Test
    void training_pauses_at_a_breakpoint_and_goes_on_from_there() {
        breakpoints("dense#1/weights");

        SessionSnapshot first = trainToStop();
        SessionSnapshot second = trainToStop();

        assertThat(first.executed()).isEqualTo(11);
        assertThat(first.atBreakpoint()).isTrue();
        assertThat(first.cursor().step()).isZero();
        assertThat(second.cursor().step()).isEqualTo(1);
        assertThat(second.canGoBack()).isTrue();
    }

    private SessionSnapshot trainToStop() {
        watched.session.send(new Command.Train());
        return watched.next(SessionSnapshot::atBreakpoint);
    }

    @Test
    void a_breakpoint_outlives_an_edit_that_keeps_its_node() {
        breakpoints("dense#1/sum", "loss/absolute");
        Experiment longer = ExperimentEdits.units(ExperimentEdits.insertAfter(CHAIN_RULE, 0, CHAIN_RULE.layers().getFirst().spec()), 2, 1);

        SessionSnapshot edited = watched.send(new Command.Open(longer, 2, true));

        assertThat(edited.breakpoints()).containsExactlyInAnyOrder(id(edited, "dense#1/sum"), id(edited, "loss/absolute"));
        assertThat(watched.send(new Command.Breakpoints(Set.of())).breakpoints()).isEmpty();
    }

    @Test
    void a_breakpoint_on_what_is_no_node_is_none() {
        assertThat(watched.send(new Command.Breakpoints(Set.of(-1, 99))).breakpoints()).isEmpty();
    }

    @Test
    void training_with_and_without_breakpoints_learns_the_same() {
        watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        SessionSnapshot straight = watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        watched.send(new Command.Open(CHAIN_RULE, 2, true));
        breakpoints("dense#1/sum");

        SessionSnapshot last = opened;
        while (last.cursor().step() < 2) {
            last = watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        }

        assertThat(last.parameters()).usingRecursiveComparison().isEqualTo(straight.parameters());
    }
}
