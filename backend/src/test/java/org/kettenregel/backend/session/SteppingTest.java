package org.kettenregel.backend.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.backend.session.WatchedSession.id;
import static org.kettenregel.backend.session.WatchedSession.node;
import static org.kettenregel.backend.session.WatchedSession.preset;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.inspect.LocalDerivative;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeSnapshot;
import org.kettenregel.backend.program.Phase;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.Devices;

/** The chain rule on a graph, operation by operation: |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4. */
class SteppingTest {

    private static final Command FORWARD = new Command.Step(Pass.FORWARD, StepSize.OPERATION);
    private static final Command BACKWARD = new Command.Step(Pass.BACKWARD, StepSize.OPERATION);
    private static final Command BACK = new Command.Back(StepSize.OPERATION);

    private final Device device = Devices.probe().open("cpu");
    private final Scheduler scheduler = new Scheduler(1);
    private final WatchedSession watched = new WatchedSession(device, scheduler);

    @BeforeEach
    void open() {
        watched.open(preset("chain-rule"));
    }

    @AfterEach
    void close() {
        watched.close();
        scheduler.close();
        device.close();
    }

    private SessionSnapshot send(Command command, int times) {
        SessionSnapshot last = watched.send(command);
        for (int i = 1; i < times; i++) {
            last = watched.send(command);
        }
        return last;
    }

    @Test
    void a_step_shows_the_value_it_computed_and_none_of_those_behind_it() {
        SessionSnapshot snapshot = send(FORWARD, 3); // load, zero, product

        assertThat(snapshot.phase()).isEqualTo(Phase.FORWARD);
        assertThat(node(snapshot, "input/x").values()).containsExactly(2);
        assertThat(node(snapshot, "dense#1/product").values()).containsExactly(6);
        assertThat(node(snapshot, "dense#1/sum").values()).isEmpty();
        assertThat(snapshot.sample()).isZero();
        NodeExplanation shown = snapshot.explanation().orElseThrow();
        assertThat(shown.node()).isEqualTo(id(snapshot, "dense#1/product"));
        assertThat(shown.result()).isEqualTo(6).isEqualTo(shown.engine());
    }

    @Test
    void at_the_end_of_the_forward_pass_stands_the_loss() {
        SessionSnapshot snapshot = watched.send(new Command.Finish(Pass.FORWARD));

        assertThat(snapshot.phase()).isEqualTo(Phase.LOSS);
        assertThat(node(snapshot, "dense#1/sum").values()).containsExactly(7);
        assertThat(snapshot.outputs()).containsExactly(7);
        assertThat(node(snapshot, "loss/mean").values()).containsExactly(3);
        assertThat(node(snapshot, "loss/mean").gradient()).isEqualTo(NodeSnapshot.Gradient.NOT_YET);
    }

    @Test
    void backward_gives_gradients_with_upstream_local_and_measured_slope() {
        watched.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot snapshot = watched.send(new Command.Finish(Pass.BACKWARD));

        assertThat(node(snapshot, "dense#1/weights").gradients()).containsExactly(2);
        assertThat(node(snapshot, "dense#1/bias").gradients()).containsExactly(1);
        NodeExplanation shown = snapshot.explanation().orElseThrow(); // of the weight, which the last step has reached
        assertThat(shown.node()).isEqualTo(id(snapshot, "dense#1/weights"));
        assertThat(shown.gradient()).isTrue();
        assertThat(shown.upstream()).isEqualTo(1);
        assertThat(shown.local()).isEqualTo(2);
        assertThat(shown.result()).isEqualTo(2).isEqualTo(shown.engine());
        assertThat(shown.measured()).isCloseTo(2, within(1e-3));
    }

    @Test
    void local_derivatives_stand_on_the_edges_and_are_marked_once_they_were_used() {
        watched.send(new Command.Finish(Pass.FORWARD));
        SessionSnapshot snapshot = send(BACKWARD, 2); // mean, absolute value

        assertThat(local(snapshot, "dense#1/weights", "dense#1/product").value()).isEqualTo(2); // x
        assertThat(local(snapshot, "dense#1/sum", "loss/error").value()).isEqualTo(-1); // y minus the prediction
        assertThat(local(snapshot, "dense#1/sum", "loss/error").passed()).isFalse();
        assertThat(local(snapshot, "loss/error", "loss/absolute").value()).isEqualTo(-1); // the error is below 0
        assertThat(local(snapshot, "loss/error", "loss/absolute").passed()).isTrue();
    }

    private static LocalDerivative local(SessionSnapshot snapshot, String from, String to) {
        return snapshot.locals().stream()
                .filter(each -> each.from() == id(snapshot, from) && each.to() == id(snapshot, to)).findFirst().orElseThrow();
    }

    @Test
    void after_the_update_the_weight_has_moved_and_looking_changes_nothing() {
        watched.send(new Command.Finish(Pass.FORWARD));
        watched.send(new Command.Finish(Pass.BACKWARD));
        SessionSnapshot updated = watched.send(new Command.Finish(Pass.UPDATE));
        SessionSnapshot looked = watched.send(new Command.Look(id(updated, "dense#1/weights"), 0));
        SessionSnapshot again = watched.send(new Command.Look(id(updated, "dense#1/weights"), 0));

        assertThat(node(updated, "dense#1/weights").values()).containsExactly(2.8f); // 3 - 0.1 times 2
        assertThat(looked.explanation().orElseThrow().measured()).isNaN(); // the loss was computed with other weights
        assertThat(node(again, "dense#1/sum").values()).containsExactly(7); // as the forward pass had it
    }

    @Test
    void back_shows_again_what_stood_there_before() {
        SessionSnapshot before = send(FORWARD, 4);
        send(FORWARD, 1);

        SessionSnapshot after = watched.send(BACK);

        assertThat(after.cursor()).isEqualTo(before.cursor());
        assertThat(after.executed()).isEqualTo(before.executed());
        assertThat(after).usingRecursiveComparison().comparingOnlyFields("nodes", "locals", "outputs", "parameters", "sample")
                .isEqualTo(before);
        assertThat(after.explanation()).isEqualTo(before.explanation());
    }

    @Test
    void back_over_the_start_of_a_batch_shows_the_end_of_the_one_before() {
        SessionSnapshot end = watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        send(FORWARD, 3);

        SessionSnapshot after = send(BACK, 3);

        assertThat(after.cursor()).isEqualTo(end.cursor());
        assertThat(after).usingRecursiveComparison().comparingOnlyFields("nodes", "locals", "outputs", "parameters", "sample").isEqualTo(end);
    }

    @Test
    void back_at_the_first_step_shows_nothing_computed_and_no_way_further_back() {
        send(FORWARD, 1);

        SessionSnapshot start = watched.send(BACK);

        assertThat(start.executed()).isEqualTo(-1);
        assertThat(start.canGoBack()).isFalse();
        assertThat(node(start, "input/x").values()).isEmpty();
    }

    @Test
    void a_number_set_by_hand_changes_that_number_and_a_forged_one_none() {
        send(FORWARD, 4);

        SessionSnapshot set = watched.send(new Command.SetParameter("dense#1/weights", 0, 5));
        SessionSnapshot nowhere = watched.send(new Command.SetParameter("dense#1/weights", -1, 9));

        assertThat(set.parameters()).extracting(ParameterSnapshot::name).containsExactly("dense#1/weights", "dense#1/bias");
        assertThat(set.parameters().get(0).values()).containsExactly(5);
        assertThat(set.parameters().get(1).values()).containsExactly(1);
        assertThat(nowhere.parameters().get(0).values()).containsExactly(5);
        assertThat(nowhere.problems()).isEmpty();
    }

    /** With w = 5 it is 10 and 11; the batch can be gone back to its start, but not past it to where w was 3. */
    @Test
    void a_number_set_in_the_middle_of_a_batch_is_reckoned_with_at_once_and_on_the_way_back() {
        watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        send(FORWARD, 4);

        SessionSnapshot set = watched.send(new Command.SetParameter("dense#1/weights", 0, 5));
        SessionSnapshot back = watched.send(BACK);
        SessionSnapshot start = send(BACK, 3);

        assertThat(node(set, "dense#1/sum").values()[0]).isEqualTo(10 + 0.9f); // the first batch has moved the bias to 0.9
        assertThat(node(back, "dense#1/product").values()).containsExactly(10);
        assertThat(node(start, "dense#1/weights").values()).containsExactly(5);
        assertThat(start.canGoBack()).isFalse();
    }

    @Test
    void a_number_set_after_weights_have_moved_closes_the_way_back() {
        watched.send(new Command.Finish(Pass.UPDATE));

        SessionSnapshot set = watched.send(new Command.SetParameter("dense#1/weights", 0, 5));

        assertThat(set.canGoBack()).isFalse();
        assertThat(node(set, "dense#1/product").values()).containsExactly(6); // as it was computed
        assertThat(set.touched().orElseThrow().recomputed()).isFalse();
    }

    @Test
    void a_step_by_samples_looks_at_the_next_row_until_the_batch_is_through() {
        watched.open(ExperimentEdits.batchSize(preset("moons"), 50)); // 120 samples: rows 0 to 49, 0 to 49, 0 to 19
        Command next = new Command.Step(Pass.FORWARD, StepSize.SAMPLE);

        SessionSnapshot first = send(next, 1);
        SessionSnapshot last = send(next, 49);

        assertThat(first.row()).isZero();
        assertThat(last.row()).isEqualTo(49);
        assertThat(last.cursor()).isEqualTo(first.cursor());
        assertThat(last.sample()).isNotEqualTo(first.sample());
        SessionSnapshot ended = watched.send(new Command.Finish(Pass.UPDATE));
        assertThat(ended.row()).isEqualTo(49);
        assertThat(ended.sample()).isEqualTo(last.sample()); // the numbers are still those of this batch
    }

    @Test
    void the_row_looked_at_may_be_missing_in_the_smaller_batch_that_comes_next() {
        watched.open(ExperimentEdits.batchSize(preset("moons"), 50));
        watched.send(new Command.Step(Pass.FORWARD, StepSize.BATCH));
        watched.send(new Command.Finish(Pass.FORWARD));
        send(new Command.Step(Pass.FORWARD, StepSize.SAMPLE), 49);

        SessionSnapshot second = watched.send(new Command.Finish(Pass.UPDATE)); // the third batch has 20 rows
        SessionSnapshot third = watched.send(new Command.Finish(Pass.FORWARD));

        assertThat(second.problems()).isEmpty();
        assertThat(second.row()).isEqualTo(49);
        assertThat(third.row()).isEqualTo(19);
    }

    @Test
    void back_by_an_epoch_leads_to_its_start() {
        watched.open(preset("moons"));
        send(new Command.Step(Pass.FORWARD, StepSize.BATCH), 15); // 12 in an epoch

        SessionSnapshot start = watched.send(new Command.Back(StepSize.EPOCH));

        assertThat(start.cursor().epoch()).isEqualTo(1);
        assertThat(start.cursor().batch()).isZero();
        assertThat(watched.send(new Command.Back(StepSize.EPOCH)).cursor().step()).isZero();
    }

    @Test
    void a_step_of_a_pass_that_a_network_without_weights_lacks_ends_with_the_batch() {
        watched.open(preset("softmax"));

        SessionSnapshot stepped = watched.send(BACKWARD);
        SessionSnapshot finished = watched.send(new Command.Finish(Pass.UPDATE));

        assertThat(stepped.cursor().step()).isEqualTo(1);
        assertThat(finished.cursor().step()).isEqualTo(2);
    }
}
