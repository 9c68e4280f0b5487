package org.kettenregel.frontend.detail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.lens.ColorScope;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.TensorLens;
import org.kettenregel.backend.lens.TensorLens.Whole;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.TensorPicture;
import org.kettenregel.frontend.frames.Bundles;
import org.kettenregel.frontend.shell.Words;
import tools.jackson.databind.JsonNode;

/** Weights of 300 by 100: pages of 163 rows, since 163 of 100 are no more than 16,384 numbers. */
class TensorPanelTest implements DetailActions {

    private static final int ROWS = 163;

    private final SteppedSession session = new SteppedSession();
    private final TensorPanel panel = new TensorPanel(this, new Bundles("frames/token"), new Words(Locale.ENGLISH));
    private final TensorPicture picture = (TensorPicture) panel.component();
    private final List<String> asked = new ArrayList<>();
    private SessionSnapshot snapshot;
    private int weights;

    @BeforeEach
    void open() {
        snapshot = session.open(ExperimentEdits.insertAfter(
                ExperimentEdits.insertAfter(SteppedSession.preset("spiral"), Layer.INPUT, new Dense(100, new Relu())), Layer.INPUT, new Dense(300, new Relu())));
        snapshot = session.send(new Command.Finish(Pass.FORWARD));
        weights = snapshot.graph().stream().filter(node -> node.shape().sizes().equals(List.of(300, 100))).mapToInt(NodeInfo::id).findFirst().orElseThrow();
    }

    @AfterEach
    void close() {
        session.close();
    }

    @Override
    public void select(int node, int element) {
        asked.add("select " + element);
    }

    @Override
    public void turnTo(int row) {
        throw new AssertionError("rows of the batch are not turned here");
    }

    @Override
    public void setNumber(int node, int element, String text, boolean gradient) {
        throw new AssertionError("nothing is changed by looking");
    }

    @Override
    public void refresh() {
        asked.add("refresh");
    }

    @Override
    public void redraw() {
        throw new AssertionError("nothing is hidden by looking");
    }

    private Lens look(int element) {
        Subject subject = new Subject(snapshot.graph(), NodeInfo::part, layer -> layer);
        Selection selection = new Selection(snapshot.graph().get(weights), element, false);
        Lens lens = panel.lens(subject, selection).orElseThrow();
        SessionSnapshot answered = session.send(new Command.Watch(List.of(lens)));
        panel.show(subject, selection, answered.answer(lens));
        return lens;
    }

    private TensorLens page(int firstRow, Whole whole) {
        return new TensorLens(weights, ColorScope.TENSOR, 0, firstRow, whole);
    }

    @Test
    void the_page_is_shown_on_which_the_number_stands() {
        assertThat(look(5)).isEqualTo(page(0, Whole.NONE));
        assertThat(look(200 * 100 + 5)).isEqualTo(page(ROWS, Whole.NONE));

        assertThat(((JsonNode) picture.getElement().getPropertyRaw("figures")).get("pageRows").asInt()).isEqualTo(ROWS);
        assertThat(((JsonNode) picture.getElement().getPropertyRaw("figures")).get("ofValues").get("count").asInt()).isEqualTo(300 * 100);
    }

    @Test
    void another_page_is_turned_to_until_another_number_is_looked_at() {
        look(5);

        ComponentUtil.fireEvent(picture, new TensorPicture.Page(picture, true, ROWS));
        assertThat(look(5)).isEqualTo(page(ROWS, Whole.NONE));
        assertThat(look(6)).isEqualTo(page(0, Whole.NONE));

        assertThat(asked).containsExactly("refresh");
    }

    @Test
    void all_numbers_are_sent_once_where_they_are_to_be_copied() {
        look(5);
        ComponentUtil.fireEvent(picture, new TensorPicture.Copy(picture, true, "values"));

        assertThat(look(5)).isEqualTo(page(0, Whole.VALUES));
        assertThat(picture.getElement().getProperty("whole")).startsWith("frames/token/whole/");
        assertThat(look(5)).isEqualTo(page(0, Whole.NONE));
    }

    @Test
    void numbers_that_stand_there_are_not_sent_again() {
        look(5);
        String address = picture.getElement().getProperty("bundle");

        look(5);

        assertThat(picture.getElement().getProperty("bundle")).isEqualTo(address);
    }

    @Test
    void what_is_forged_harms_nothing() {
        look(5);

        ComponentUtil.fireEvent(picture, new TensorPicture.Page(picture, true, -1));
        ComponentUtil.fireEvent(picture, new TensorPicture.Page(picture, true, 300));
        ComponentUtil.fireEvent(picture, new TensorPicture.Pick(picture, true, 300 * 100));

        assertThat(asked).isEmpty();
        assertThat(look(5)).isEqualTo(page(0, Whole.NONE));
    }
}
