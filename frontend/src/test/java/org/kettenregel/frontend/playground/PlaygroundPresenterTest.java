package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.Plane;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Linear;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.StepSize;
import org.kettenregel.frontend.component.DataPicker;
import org.kettenregel.frontend.component.NetworkCanvas;
import org.kettenregel.frontend.component.OutputPicture;

class PlaygroundPresenterTest {

    private static final Experiment MOONS = preset("moons");

    private Table table = new Table(MOONS);

    @AfterEach
    void close() {
        table.close();
    }

    private void sitDown(String preset) {
        table.close();
        table = new Table(preset(preset));
        table.settle();
    }

    private void type(String parameter, int index, String text) {
        table.fire(new NetworkCanvas.EditParameter(table.network(), true, parameter, index, text));
    }

    @Test
    void the_start_opens_the_experiment_and_puts_it_into_the_address() {
        assertThat(table.sent).containsExactly(new Command.Pace(30), new Command.Open(MOONS, 1, true));
        assertThat(table.links).containsExactly(MOONS);
        assertThat(table.enabled("undo")).isFalse();
    }

    @Test
    void one_unit_more_is_another_network_of_which_the_session_keeps_what_it_can() {
        table.fire(new NetworkCanvas.AddUnit(table.network(), true, "dense#1"));

        Experiment wider = ExperimentEdits.units(MOONS, 1, 7);
        assertThat(table.lastSent()).isEqualTo(new Command.Open(wider, 2, false));
        assertThat(table.shown()).isEqualTo(wider);
        assertThat(table.enabled("undo")).isTrue();
    }

    @Test
    void a_way_to_learn_is_taken_up_by_the_run_under_way() {
        table.presenter.edit(experiment -> ExperimentEdits.batchSize(experiment, 5));

        assertThat(table.lastSent()).isEqualTo(new Command.Open(ExperimentEdits.batchSize(MOONS, 5), 2, false));
    }

    @Test
    void a_number_of_a_run_that_is_over_is_not_put_into_the_next() {
        table.settle();
        table.presenter.setParameter("dense#3/bias", 0, 3);
        table.settle();
        table.person().click("same-seed");
        table.settle();

        table.person().click("undo");

        assertThat(table.shown()).isEqualTo(MOONS);
        assertThat(table.lastSent()).isEqualTo(new Command.Open(MOONS, 3, true));
    }

    @Test
    void an_edit_can_be_taken_back_and_done_again() {
        table.fire(new NetworkCanvas.RemoveLayer(table.network(), true, "dense#1"));
        Experiment shorter = table.shown();

        table.person().click("undo");
        assertThat(table.shown()).isEqualTo(MOONS);
        assertThat(table.lastSent()).isEqualTo(new Command.Open(MOONS, 3, false, true));
        table.person().click("redo");
        assertThat(table.shown()).isEqualTo(shorter);
        assertThat(table.enabled("redo")).isFalse();
    }

    @Test
    void an_edit_that_changes_nothing_is_none() {
        table.fire(new NetworkCanvas.RemoveLayer(table.network(), true, "dense#3"));

        assertThat(table.sent).hasSize(2);
        assertThat(table.enabled("undo")).isFalse();
    }

    @Test
    void an_edit_that_is_refused_says_why_and_changes_nothing() {
        sitDown("softmax");
        OutputPicture output = (OutputPicture) table.person().find("pg-output");

        table.fire(new OutputPicture.EditPoint(output, true, -1, 0.5, 0.5, 1));

        assertThat(table.banner()).startsWith("This change is not possible: ").contains("as many features as the first, 7");
        assertThat(table.shown()).isEqualTo(preset("softmax"));
    }

    @Test
    void other_data_come_with_an_output_that_fits() {
        table.fire(new DataPicker.Pick((DataPicker) table.person().find("pg-picker"), true, "plane"));

        assertThat(table.shown().data()).isEqualTo(new Plane());
        assertThat(table.shown().output().spec()).isEqualTo(new Dense(1, new Linear()));
        assertThat(table.lastSent()).isEqualTo(new Command.Open(table.shown(), 2, false));
    }

    @Test
    void data_that_nobody_offered_are_not_picked() {
        table.fire(new DataPicker.Pick((DataPicker) table.person().find("pg-picker"), true, "../secret"));

        assertThat(table.sent).hasSize(2);
    }

    @Test
    void a_weight_as_typed_goes_into_the_running_network_and_the_address() {
        sitDown("chain-rule");

        type("dense#1/weights", 0, "0,5");

        assertThat(table.lastSent()).isEqualTo(new Command.SetParameter("dense#1/weights", 0, 0.5f));
        assertThat(table.shown().ownValues()).anyMatch(own -> own.parameter().equals("dense#1/weights") && own.value() == 0.5);
        assertThat(table.network().getElement().getProperty("editDone", 0)).isEqualTo(1);
        assertThat(table.settle().parameters().getFirst().values()).containsExactly(0.5f);
    }

    @Test
    void a_weight_taken_back_is_put_back_into_the_running_network() {
        sitDown("chain-rule");
        type("dense#1/weights", 0, "-7");
        table.settle();

        table.person().click("undo");

        assertThat(table.lastSent()).isEqualTo(new Command.SetParameter("dense#1/weights", 0, 3));
        assertThat(table.shown()).isEqualTo(preset("chain-rule"));
        table.person().click("redo");
        assertThat(table.lastSent()).isEqualTo(new Command.SetParameter("dense#1/weights", 0, -7));
    }

    @Test
    void what_is_no_weight_is_said_at_the_field() {
        sitDown("chain-rule");
        int before = table.sent.size();

        type("dense#1/weights", 0, "much");

        assertThat(table.network().getElement().getProperty("editProblem")).startsWith("“much” is not a weight.");
        type("dense#1/weights", 0, "9".repeat(500));
        assertThat(table.network().getElement().getProperty("editProblem")).startsWith("“" + "9".repeat(40) + "…” is not a weight.");
        assertThat(table.sent).hasSize(before);
    }

    @Test
    void a_weight_that_is_not_there_is_not_set() {
        sitDown("chain-rule");
        int before = table.sent.size();

        type("dense#1/weights", 1, "2");
        type("dense#1/weights", -1, "2");
        type("dense#9/weights", 0, "2");
        type("dense#1/weights", 0, "3"); // as it is

        assertThat(table.sent).hasSize(before);
        assertThat(table.enabled("undo")).isFalse();
    }

    @Test
    void the_same_seed_starts_again_and_a_new_seed_with_other_numbers() {
        table.person().click("same-seed");
        assertThat(table.lastSent()).isEqualTo(new Command.Open(MOONS, 2, true));

        table.person().click("new-seed");

        assertThat(table.lastSent()).isEqualTo(new Command.Open(ExperimentEdits.seed(MOONS, MOONS.seed() + 1), 3, true));
        table.person().click("undo");
        assertThat(table.lastSent()).isEqualTo(new Command.Open(MOONS, 4, true));
    }

    @Test
    void steps_go_as_far_as_was_chosen() {
        table.person().click("step-forward");
        assertThat(table.lastSent()).isEqualTo(new Command.Step(Pass.FORWARD, StepSize.OPERATION));

        table.person().choose("step-size", "layer");
        table.person().click("step-backward");
        assertThat(table.lastSent()).isEqualTo(new Command.Step(Pass.BACKWARD, StepSize.LAYER));
        table.person().click("back-update");
        assertThat(table.lastSent()).isEqualTo(new Command.Back(StepSize.LAYER));
        table.person().click("run-update");
        assertThat(table.lastSent()).isEqualTo(new Command.Finish(Pass.UPDATE));
    }

    @Test
    void the_next_step_is_of_the_pass_whose_turn_it_is() {
        sitDown("chain-rule");
        table.person().click("run-forward");
        table.settle();

        table.presenter.transport().next();

        assertThat(table.lastSent()).isEqualTo(new Command.Step(Pass.BACKWARD, StepSize.OPERATION));
    }

    @Test
    void the_button_trains_and_then_pauses() {
        table.settle();
        table.person().click("train");
        assertThat(table.lastSent()).isEqualTo(new Command.Train());

        SessionSnapshot training = table.settle();

        assertThat(training.training()).isTrue();
        assertThat(table.person().find("train").getElement().getAttribute("aria-pressed")).isEqualTo("true");
        table.person().click("train");
        assertThat(table.lastSent()).isEqualTo(new Command.Pause());
    }

    @Test
    void a_ready_experiment_starts_anew_and_can_be_left_again() {
        table.presenter.open(preset("xor"));

        assertThat(table.lastSent()).isEqualTo(new Command.Open(preset("xor"), 2, true));
        assertThat(table.person().find("title").getElement().getText()).isEqualTo("XOR, learned");
        table.person().click("undo");
        assertThat(table.shown()).isEqualTo(MOONS);
    }

    @Test
    void a_unit_that_is_chosen_is_looked_at_until_it_is_chosen_again() {
        SessionSnapshot snapshot = table.settle();
        table.fire(new NetworkCanvas.SelectUnit(table.network(), true, "dense#1", 4));
        assertThat(table.lastSent()).isEqualTo(new Command.Look(id(snapshot, "dense#1/activation"), 4));
        assertThat(table.drawn("pg-network", "selected").get("unit").asInt()).isEqualTo(4);

        table.fire(new NetworkCanvas.SelectUnit(table.network(), true, "dense#1", 4));

        assertThat(table.lastSent()).isInstanceOfSatisfying(Command.Look.class, look -> assertThat(look.node()).isEqualTo(-1));
        assertThat(table.drawn("pg-network", "selected").isNull()).isTrue();
    }

    @Test
    void who_steps_looks_at_the_steps_again() {
        table.settle();
        table.fire(new NetworkCanvas.SelectUnit(table.network(), true, "dense#1", 0));

        table.person().click("step-forward");

        assertThat(table.sent.subList(table.sent.size() - 2, table.sent.size()))
                .isEqualTo(List.of(new Command.Look(-1, -1), new Command.Step(Pass.FORWARD, StepSize.OPERATION)));
    }
}
