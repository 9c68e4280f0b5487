package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.textfield.TextField;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.FormulaLines;
import org.kettenregel.frontend.component.OutputPicture;
import org.kettenregel.frontend.component.SamplePicture;
import org.kettenregel.frontend.component.TermsTable;
import tools.jackson.databind.JsonNode;

/** Which sample is looked at, chosen in all the ways there are. */
class SamplesTest {

    private Table table;

    @AfterEach
    void close() {
        table.close();
    }

    private SessionSnapshot lay(Experiment experiment, Pass... passes) {
        table = new Table(experiment);
        SessionSnapshot last = table.settle();
        for (Pass pass : passes) {
            table.presenter.finish(pass);
            last = table.settle();
        }
        table.settleAll();
        return last;
    }

    private JsonNode card() {
        return table.drawn("pg-sample", "sample");
    }

    private SamplePicture picture() {
        return (SamplePicture) table.person().find("pg-sample");
    }

    @Test
    void the_card_leads_to_the_next_sample_of_the_batch_and_keeps_the_number_that_was_explained() {
        SessionSnapshot forward = lay(preset("spiral"), Pass.FORWARD);
        NodeExplanation before = forward.explanation().orElseThrow();

        table.fire(new SamplePicture.Row(picture(), true, 1));
        SessionSnapshot turned = table.settle();

        assertThat(table.sent).contains(new Command.LookAt(1));
        assertThat(turned.row()).isEqualTo(1);
        assertThat(turned.explanation().orElseThrow().node()).isEqualTo(before.node());
        assertThat(card().get("row").asInt()).isEqualTo(1);
        assertThat(card().get("rows").asInt()).isEqualTo(forward.rows());
        assertThat(card().get("number").asInt()).isEqualTo(turned.sample() + 1);
        assertThat(card().get("apart").asBoolean()).isFalse();
    }

    @Test
    void a_node_that_is_selected_stays_so_for_another_sample() {
        SessionSnapshot forward = lay(preset("spiral"), Pass.FORWARD);
        int node = id(forward, "dense#1/activation");
        table.presenter.select(node, 2);
        table.settleAll();

        table.person().click("sample-after");
        table.settleAll();
        table.person().type("sample-number", "17");
        SessionSnapshot shown = table.settle();

        assertThat(shown.sample()).isEqualTo(16);
        assertThat(shown.explanation().orElseThrow().node()).isEqualTo(node);
        assertThat(shown.explanation().orElseThrow().element() % shown.graph().get(node).shape().width()).isEqualTo(2);
    }

    @Test
    void a_look_says_that_nothing_is_learned_from_it_and_ends_with_the_next_step() {
        lay(preset("spiral"));
        int sample = Integer.parseInt(((TextField) table.person().find("sample-number")).getValue());

        table.person().type("sample-number", String.valueOf(sample));
        table.settle();
        assertThat(card().get("apart").asBoolean()).isTrue();
        assertThat(table.drawn("pg-narration", "sentence").toString()).contains("Looking at sample " + sample + " (training)");
        assertThat(table.drawn("pg-formula", "explanation").toString()).contains("apart from training");

        table.presenter.finish(Pass.FORWARD);
        table.settleAll();
        assertThat(card().get("apart").asBoolean()).isFalse();
    }

    @Test
    void gradients_and_the_way_back_are_a_click_away() {
        lay(preset("spiral"));
        table.person().click("sample-after");
        table.settleAll();

        table.fire(new SamplePicture.PassBack(picture(), true));
        table.settleAll();
        assertThat(card().get("passedBack").asBoolean()).isTrue();

        table.fire(new SamplePicture.ComeBack(picture(), true));
        table.settleAll();
        assertThat(card().get("apart").asBoolean()).isFalse();
    }

    @Test
    void a_click_on_a_point_looks_at_it() {
        lay(preset("spiral"));
        OutputPicture output = (OutputPicture) table.person().find("pg-output");

        table.fire(new OutputPicture.Look(output, true, 42));
        table.settleAll();

        assertThat(table.sent).contains(new Command.Show(42));
        assertThat(output.getElement().getProperty("sample", -1)).isEqualTo(42);
    }

    /** The mean of the loss is over all samples of the batch; its first summands stand in the formula. */
    @Test
    void a_number_of_another_sample_in_a_formula_leads_to_that_sample() {
        SessionSnapshot forward = lay(preset("spiral"), Pass.FORWARD);
        table.presenter.select(id(forward, "loss/mean"), 0);
        table.settleAll();
        JsonNode second = null;
        for (JsonNode term : table.drawn("pg-formula", "explanation").get("blocks").get(0).get("terms")) {
            second = term.get("row").asInt() == 1 ? term : second;
        }
        FormulaLines formula = (FormulaLines) table.person().find("pg-formula");

        table.fire(new FormulaLines.Pick(formula, true, second.get("node").asInt(), second.get("element").asInt(), second.get("row").asInt()));
        SessionSnapshot led = table.settle();

        assertThat(led.row()).isEqualTo(1);
        assertThat(led.explanation().orElseThrow().node()).isEqualTo(second.get("node").asInt());
        assertThat(led.explanation().orElseThrow().engine()).isEqualTo(second.get("number").asDouble());
    }

    @Test
    void a_factor_of_another_sample_among_the_terms_leads_to_that_sample() {
        SessionSnapshot end = lay(preset("spiral"), Pass.FORWARD, Pass.BACKWARD);
        table.presenter.select(id(end, "dense#1/weights"), 0);
        table.fire(new FormulaLines.Terms((FormulaLines) table.person().find("pg-formula"), true, true));
        table.settleAll();

        table.fire(new TermsTable.Pick((TermsTable) table.person().find("pg-terms"), true, id(end, "input/x"), 1, 3));
        SessionSnapshot led = table.settle();

        assertThat(led.row()).isEqualTo(3);
        assertThat(table.sent).contains(new Command.Look(id(end, "input/x"), 1));
    }

    @Test
    void the_worst_of_the_validation_part_and_any_one_are_found() {
        lay(preset("spiral"));

        table.person().click("sample-worst");
        table.settleAll();
        table.person().click("sample-any");

        assertThat(table.sent).contains(new Command.ShowWorst());
        assertThat(table.lastSent()).isInstanceOfSatisfying(Command.Show.class, show -> assertThat(show.sample()).isBetween(0, 199));
    }

    @Test
    void while_another_network_is_made_no_node_of_the_old_one_is_looked_at() {
        lay(preset("spiral"), Pass.FORWARD);
        table.presenter.open(preset("xor"));
        List<Command> before = List.copyOf(table.sent);

        table.presenter.turnTo(1);
        table.presenter.samples().show(1);
        table.presenter.samples().any();

        assertThat(table.sent).isEqualTo(before);
    }

    @Test
    void forged_numbers_are_not_even_sent() {
        SessionSnapshot forward = lay(preset("spiral"), Pass.FORWARD);
        List<Command> before = List.copyOf(table.sent);

        table.fire(new SamplePicture.Row(picture(), true, -1));
        table.fire(new SamplePicture.Row(picture(), true, forward.rows()));
        table.fire(new OutputPicture.Look((OutputPicture) table.person().find("pg-output"), true, 99_999));
        table.fire(new OutputPicture.Look((OutputPicture) table.person().find("pg-output"), true, -1));
        for (String typed : List.of("0", "-3", "1.5", "x", "999999999999")) {
            table.person().type("sample-number", typed);
            assertThat(((TextField) table.person().find("sample-number")).isInvalid()).as(typed).isTrue();
        }

        assertThat(table.sent).isEqualTo(before);
    }

    @Test
    void where_nothing_reads_samples_there_are_none_to_choose() {
        lay(preset("expression-chain-rule"));

        assertThat(table.person().sees("sample-number")).isFalse();
        assertThat(table.person().sees("pg-sample")).isFalse();
    }

    @Test
    void an_image_is_told_with_its_sizes_and_its_label() {
        lay(preset("shapes-cnn"));

        assertThat(card().get("sizes").size()).isEqualTo(3);
        assertThat(card().get("label").asString()).isNotEmpty();
        assertThat(table.person().sees("pg-sample")).isTrue();
    }
}
