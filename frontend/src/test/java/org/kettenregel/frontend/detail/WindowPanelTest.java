package org.kettenregel.frontend.detail;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.KernelLens;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.PoolLens;
import org.kettenregel.backend.lens.WindowTrialLens;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.SteppedSession;
import org.kettenregel.frontend.component.WindowPicture;
import org.kettenregel.frontend.frames.Bundles;
import tools.jackson.databind.JsonNode;

class WindowPanelTest implements DetailActions {

    private final SteppedSession session = new SteppedSession();
    private final WindowPanel panel = new WindowPanel(this, new Bundles("frames/token"));
    private final WindowPicture picture = (WindowPicture) panel.component();
    private final List<String> asked = new ArrayList<>();
    private SessionSnapshot snapshot;
    private Subject subject;

    @Override
    public void select(int node, int element) {
        asked.add(snapshot.graph().get(node).part() + " " + element);
    }

    @Override
    public void turnTo(int row) {
        asked.add("row " + row);
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
        asked.add("refresh");
    }

    @AfterEach
    void close() {
        session.close();
    }

    private void open(String preset) {
        snapshot = session.open(SteppedSession.preset(preset));
        session.send(new Command.Finish(Pass.FORWARD));
        snapshot = session.send(new Command.Finish(Pass.BACKWARD));
        subject = new Subject(snapshot.graph(), NodeInfo::part, layer -> layer);
    }

    private Selection at(String node, int element) {
        return new Selection(snapshot.graph().get(SteppedSession.id(snapshot, node)), element, false);
    }

    /** Lets the session answer what the panel asks, and shows it. */
    private Optional<Lens> look(Selection selection) {
        Optional<Lens> lens = panel.lens(subject, selection);
        snapshot = session.send(new Command.Watch(lens.stream().toList()));
        panel.show(subject, selection, lens.flatMap(snapshot::answer));
        return lens;
    }

    private JsonNode drawn(String property) {
        return (JsonNode) picture.getElement().getPropertyRaw(property);
    }

    @Test
    void a_pooling_is_drawn_with_its_gradient() {
        open("max-pooling");

        assertThat(look(at("max-pooling#3/pool", 1))).contains(new PoolLens(SteppedSession.id(snapshot, "max-pooling#3/pool"), 0));

        assertThat(drawn("drawing").get("kind").asString()).isEqualTo("maximum");
        assertThat(drawn("drawing").get("backward").asBoolean()).isTrue();
        assertThat(picture.getElement().getProperty("place", -1)).isEqualTo(1);
        assertThat(picture.getElement().getProperty("bundle")).startsWith("frames/token/window/");
    }

    @Test
    void weights_and_what_a_layer_makes_of_its_convolution_belong_to_it() {
        open("shapes-cnn");
        int convolution = SteppedSession.id(snapshot, "conv2d#5/convolution");

        assertThat(panel.lens(subject, at("conv2d#5/weights", ((2 * 3 + 1) * 8 + 5) * 16 + 7))).contains(new KernelLens(convolution, 5, 7));
        assertThat(panel.lens(subject, at("conv2d#5/activation", 40 * 16 + 3))).contains(new KernelLens(convolution, 5, 3));
        assertThat(panel.lens(subject, at("dense#8/weights", 0))).isEmpty();
    }

    @Test
    void the_pixel_that_is_selected_is_looked_at_be_it_the_first() {
        open("shapes-cnn");

        look(at("conv2d#3/activation", (7 * 16 + 9) * 8 + 6));
        assertThat(picture.getElement().getProperty("place", -1)).isEqualTo(7 * 16 + 9);
        look(at("conv2d#3/activation", 6));

        assertThat(picture.getElement().getProperty("place", -1)).isZero();
        assertThat(drawn("drawing").get("outChannel").asInt()).isEqualTo(6);
    }

    @Test
    void the_first_pixel_is_looked_at_where_it_was_picked() {
        open("shapes-cnn");
        look(at("conv2d#3/activation", 6));

        ComponentUtil.fireEvent(picture, new WindowPicture.Pick(picture, true, "place", 0));
        look(at("conv2d#3/activation", 6));

        assertThat(asked).contains("activation 6");
        assertThat(picture.getElement().getProperty("place", -1)).isZero();
    }

    @Test
    void a_picked_cell_selects_its_weight_and_a_picked_pixel_its_number() {
        open("shapes-cnn");
        look(at("conv2d#5/activation", 40 * 16 + 3));

        ComponentUtil.fireEvent(picture, new WindowPicture.Channel(picture, true, 2, 3));
        ComponentUtil.fireEvent(picture, new WindowPicture.Pick(picture, true, "cell", 4));
        ComponentUtil.fireEvent(picture, new WindowPicture.Pick(picture, true, "place", 9));
        ComponentUtil.fireEvent(picture, new WindowPicture.Channel(picture, true, 2, 15));

        assertThat(asked).containsExactly("refresh", "weights " + ((4 * 8 + 2) * 16 + 3), "activation " + (9 * 16 + 3), "activation " + (9 * 16 + 15));
    }

    @Test
    void a_window_stays_in_sight_until_the_next_answer_about_it_and_goes_when_it_is_not_computed_any_more() {
        open("max-pooling");
        Selection first = at("max-pooling#3/pool", 1);
        Selection convolution = at("conv2d#2/convolution", 1);
        look(first);

        panel.lens(subject, convolution);
        panel.show(subject, convolution, Optional.empty());
        assertThat(drawn("drawing").isNull()).isTrue(); // of another window

        look(convolution);
        ComponentUtil.fireEvent(picture, new WindowPicture.Enter(picture, true, "trial"));
        panel.show(subject, convolution, Optional.empty());
        assertThat(drawn("drawing").get("kind").asString()).isEqualTo("convolution"); // another question

        look(convolution);
        panel.show(subject, convolution, Optional.empty());
        assertThat(drawn("drawing").isNull()).isTrue(); // no answer any more
    }

    @Test
    void tried_settings_begin_with_the_selected_kernel_and_are_asked_of_the_engine() {
        open("max-pooling");
        look(at("conv2d#2/convolution", 0));
        ComponentUtil.fireEvent(picture, new WindowPicture.Enter(picture, true, "trial"));

        Optional<Lens> first = look(at("conv2d#2/convolution", 0));
        ComponentUtil.fireEvent(picture, new WindowPicture.Try(picture, true, 2, 1, 1, 1, "1 0 0 -1"));
        Optional<Lens> second = look(at("conv2d#2/convolution", 0));

        int node = SteppedSession.id(snapshot, "conv2d#2/convolution");
        assertThat(first).contains(new WindowTrialLens(node, 0, 1, 1, 0, 1, List.of(1f)));
        assertThat(second).contains(new WindowTrialLens(node, 0, 2, 1, 1, 1, List.of(1f, 0f, 0f, -1f)));
        assertThat(drawn("trial").get("height").asInt()).isEqualTo(5);
    }

    @Test
    void what_is_forged_harms_nothing() {
        open("max-pooling");
        look(at("conv2d#2/convolution", 0));
        ComponentUtil.fireEvent(picture, new WindowPicture.Enter(picture, true, "trial"));
        asked.clear();

        ComponentUtil.fireEvent(picture, new WindowPicture.Pick(picture, true, "cell", 99));
        ComponentUtil.fireEvent(picture, new WindowPicture.Pick(picture, true, "place", -1));
        ComponentUtil.fireEvent(picture, new WindowPicture.Channel(picture, true, 0, 5));
        ComponentUtil.fireEvent(picture, new WindowPicture.Try(picture, true, 900, 0, -1, 7, "x"));
        ComponentUtil.fireEvent(picture, new WindowPicture.Try(picture, true, 1, 1, 0, 1, "NaN"));

        assertThat(asked).containsOnly("refresh");
        assertThat(look(at("conv2d#2/convolution", 0))).contains(
                new WindowTrialLens(SteppedSession.id(snapshot, "conv2d#2/convolution"), 0, 1, 1, 0, 1, List.of(1f)));
    }
}
