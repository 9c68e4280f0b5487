package org.kettenregel.frontend.detail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import com.vaadin.flow.component.ComponentUtil;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.PathLens;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.PathList;
import org.kettenregel.frontend.shell.Words;
import tools.jackson.databind.JsonNode;

/** What the card of paths says; nodes are called by their part here. */
class PathPanelTest {

    private final SteppedSession session = new SteppedSession();
    private final PathPanel panel = new PathPanel(new Ignored(), new Words(Locale.ENGLISH));

    private record Ignored() implements DetailActions {

        @Override
        public void select(int node, int element) {
            throw new AssertionError("nothing is selected by looking at paths");
        }

        @Override
        public void turnTo(int row) {
            throw new AssertionError("no other sample is seen by looking at paths");
        }

        @Override
        public void setNumber(int node, int element, String text, boolean gradient) {
            throw new AssertionError("nothing is changed by looking");
        }

        @Override
        public void redraw() {
            throw new AssertionError("nothing is hidden by looking");
        }

        @Override
        public void refresh() {
            // the test asks by itself
        }
    }

    @AfterEach
    void close() {
        session.close();
    }

    private JsonNode show(SessionSnapshot snapshot, String node, int element) {
        Subject subject = new Subject(snapshot.graph(), info -> info.part() + " = …", layer -> layer);
        Selection selection = new Selection(snapshot.graph().get(id(snapshot, node)), element, false);
        Lens lens = panel.lens(subject, selection).orElseThrow();
        panel.show(subject, selection, session.send(new Command.Watch(List.of(lens))).answer(lens));
        return (JsonNode) panel.component().getElement().getPropertyRaw("paths");
    }

    private SessionSnapshot backward(Experiment experiment) {
        session.open(experiment);
        session.send(new Command.Finish(Pass.FORWARD));
        return session.send(new Command.Finish(Pass.BACKWARD));
    }

    /** By the weight, the bias added, y - z, |e|, the mean over one sample: 1 · (-1) · (-1) · 1 · 2, from the loss on. */
    @Test
    void the_weight_of_the_chain_rule_reaches_the_loss_on_one_path_with_product_2() {
        JsonNode paths = show(backward(preset("chain-rule")), "dense#1/weights", 0);

        assertThat(paths.get("title").asString()).isEqualTo("How does weights reach the loss?");
        assertThat(paths.get("badge").asString()).isEqualTo("1 path");
        JsonNode line = paths.get("lines").get(0);
        assertThat(line.get("product").asDouble()).isEqualTo(2);
        assertThat(line.get("factors")).extracting(factor -> factor.get("value").asDouble()).containsExactly(1.0, -1.0, -1.0, 1.0, 2.0);
        assertThat(line.get("factors").get(4).get("symbol").asString()).isEqualTo("∂product/∂weights");
        assertThat(line.get("edges")).hasSize(5);
        assertThat(paths.get("rows")).extracting(row -> row.get("value").asDouble()).containsExactly(2.0);
    }

    @Test
    void an_output_can_be_chosen_for_the_end_and_a_place_that_is_none_means_the_loss() {
        SessionSnapshot snapshot = backward(preset("chain-rule"));
        PathList list = (PathList) panel.component();

        ComponentUtil.fireEvent(list, new PathList.End(list, true, 1));
        assertThat(show(snapshot, "dense#1/weights", 0).get("lines").get(0).get("product").asDouble()).isEqualTo(2); // dz/dw = x
        ComponentUtil.fireEvent(list, new PathList.End(list, true, 77));

        assertThat(show(snapshot, "dense#1/weights", 0).get("end").asInt()).isZero();
    }

    /** From two inputs to four units: element 5 is the weight from the second input to the second unit, both counted from 0. */
    @Test
    void indices_are_told_what_they_count() {
        assertThat(show(backward(preset("chain-rule")), "dense#1/weights", 0).get("places")).isEmpty();
        assertThat(show(backward(preset("xor")), "dense#1/weights", 5).get("places"))
                .extracting(JsonNode::asString).containsExactly("weights[1, 1]: input 1, unit 1");
    }

    @Test
    void before_the_loss_is_computed_it_says_so() {
        SessionSnapshot snapshot = session.open(preset("chain-rule"));

        JsonNode paths = show(snapshot, "dense#1/weights", 0);

        assertThat(paths.get("note").asString()).startsWith("The end of the paths is not computed yet");
        assertThat(paths.get("lines")).isEmpty();
    }

    /** Ten samples and 16 routes: eight of them are told, all of them added up. */
    @Test
    void many_paths_are_told_by_the_layers_they_pass() {
        JsonNode paths = show(backward(preset("residual")), "dense#1/weights", 0);

        assertThat(paths.get("lines")).hasSize(8);
        assertThat(paths.get("more").asString()).isEqualTo("and 8 more");
        assertThat(paths.get("note").asString()).isEqualTo("Too many to list: together by the layers they pass.");
        assertThat(paths.get("rows").get(0).get("value").asDouble())
                .isCloseTo(paths.get("rows").get(1).get("value").asDouble(), within(1e-6));
    }

    @Test
    void neither_the_loss_nor_a_target_has_paths() {
        SessionSnapshot snapshot = session.open(preset("chain-rule"));
        Subject subject = new Subject(snapshot.graph(), info -> info.part(), layer -> layer);

        assertThat(panel.lens(subject, new Selection(snapshot.graph().get(id(snapshot, "loss/mean")), 0, false))).isEmpty();
        assertThat(panel.lens(subject, new Selection(snapshot.graph().get(id(snapshot, "loss/y")), 0, false))).isEmpty();
        assertThat(panel.lens(subject, new Selection(snapshot.graph().get(id(snapshot, "input/x")), 0, false)))
                .contains(new PathLens(id(snapshot, "input/x"), 0));
    }
}
