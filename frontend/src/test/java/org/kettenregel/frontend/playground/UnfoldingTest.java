package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.id;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Locale;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.component.BuilderCanvas;
import org.kettenregel.frontend.component.BuilderCanvas.Build;
import org.kettenregel.frontend.component.ExerciseField;
import org.kettenregel.frontend.component.UnfoldedLayer;
import org.kettenregel.frontend.frames.Wire;
import tools.jackson.databind.JsonNode;

/** Looking into a layer on the canvas, without a browser. */
class UnfoldingTest {

    private Table table = new Table(preset("chain-rule"));

    @AfterEach
    void close() {
        table.close();
    }

    private void sitDown(String preset) {
        table.close();
        table = new Table(preset(preset));
    }

    private SessionSnapshot stand(Pass... passes) {
        table.settleAll();
        for (Pass pass : passes) {
            table.presenter.finish(pass);
            table.settleAll();
        }
        table.person().click("tab-build");
        return table.settleAll();
    }

    private SessionSnapshot unfold(String layer, String how) {
        table.fire(new Build((BuilderCanvas) table.person().find("pg-builder"), true, "unfold", how, "", "", layer));
        return table.settleAll();
    }

    private JsonNode drawing() {
        return table.drawn("pg-unfold", "drawing");
    }

    private String level() {
        return drawing().get("level").asString();
    }

    private UnfoldedLayer picture() {
        return (UnfoldedLayer) table.person().find("pg-unfold");
    }

    private String unfolded() {
        return table.person().find("pg-builder").getElement().getProperty("unfolded");
    }

    private List<Double> sent() {
        return Wire.floats(Wire.bundle(table.bundles, "unfold"));
    }

    /** z = 3 · 2 + 1. */
    @Test
    void a_layer_unfolds_into_its_neurons_with_the_numbers_of_the_engine() {
        SessionSnapshot snapshot = stand(Pass.FORWARD);
        unfold("dense#1", "toggle");

        assertThat(unfolded()).isEqualTo("dense#1");
        assertThat(drawing().get("sentence").asString()).isEmpty();
        assertThat(drawing().get("units").get("output").asInt()).isEqualTo(id(snapshot, "dense#1/sum"));
        assertThat(drawing().get("units").get("weights").get("name").asString()).isEqualTo("w");
        assertThat(sent()).contains(7.0, 3.0, 1.0);
    }

    @Test
    void a_layer_that_is_gone_is_not_unfolded_any_longer() {
        sitDown("spiral");
        stand(Pass.FORWARD);
        unfold("dense#2", "toggle");
        table.fire(new Build((BuilderCanvas) table.person().find("pg-builder"), true, "remove", "", "", "", "dense#2"));
        table.settleAll();
        assertThat(unfolded()).isEmpty();
        assertThat(picture().isVisible()).isFalse();

        unfold("dense#1", "toggle");
        table.presenter.open(preset("mnist-cnn"));
        assertThat(unfolded()).isEmpty();
    }

    @Test
    void it_goes_inward_level_by_level_and_back() {
        stand(Pass.FORWARD, Pass.BACKWARD);

        unfold("dense#1", "deeper");
        assertThat(level()).isEqualTo("units");
        unfold("dense#1", "deeper");
        assertThat(level()).isEqualTo("operations");
        unfold("dense#1", "deeper");
        assertThat(level()).isEqualTo("scalars");
        unfold("dense#1", "deeper");
        assertThat(level()).isEqualTo("scalars");
        assertThat(drawing().get("scalars")).hasSize(4);
        unfold("dense#1", "back");
        unfold("dense#1", "back");
        assertThat(level()).isEqualTo("units");
        unfold("dense#1", "back");

        assertThat(unfolded()).isEmpty();
        assertThat(picture().isVisible()).isFalse();
    }

    @Test
    void its_operations_are_those_of_the_graph_with_what_they_read() {
        SessionSnapshot snapshot = stand(Pass.FORWARD);
        unfold("dense#1", "toggle");
        table.fire(new UnfoldedLayer.Level(picture(), true, "operations"));

        List<Integer> shown = StreamSupport.stream(table.drawn("pg-unfold", "operations").get("nodes").spliterator(), false).map(node -> node.get("id").asInt()).toList();
        assertThat(shown).containsExactlyInAnyOrder(id(snapshot, "input/x"), id(snapshot, "dense#1/weights"), id(snapshot, "dense#1/bias"), id(snapshot, "dense#1/product"), id(snapshot, "dense#1/sum"));
        JsonNode numbers = table.drawn("pg-unfold", "numbers").get("nodes");
        assertThat(numbers).hasSize(5);
        assertThat(numbers.get(4).get("values").get(0).asDouble()).isEqualTo(7);
    }

    @Test
    void every_step_brings_its_numbers() {
        stand();
        unfold("dense#1", "toggle");
        assertThat(drawing().get("sentence").asString()).startsWith("Nothing has been computed yet");
        assertThat(sent()).contains(3.0).doesNotContain(7.0); // weights are there from the beginning

        table.presenter.finish(Pass.FORWARD);
        table.settleAll();

        assertThat(drawing().get("sentence").asString()).isEmpty();
        assertThat(sent()).contains(7.0);
    }

    @Test
    void a_number_that_is_clicked_is_looked_at_everywhere() {
        SessionSnapshot snapshot = stand(Pass.FORWARD);
        unfold("dense#1", "toggle");
        int weights = id(snapshot, "dense#1/weights");

        table.fire(new UnfoldedLayer.Look(picture(), true, "dense#1", weights, 0));
        table.settleAll();

        assertThat(table.sent).contains(new Command.Look(weights, 0));
        assertThat(drawing().get("node").asInt()).isEqualTo(weights);
    }

    @Test
    void requests_for_what_is_not_there_harm_nothing() {
        stand(Pass.FORWARD);
        unfold("dense#1", "toggle");
        int told = table.sent.size();

        for (int node : List.of(-1, 0, 99)) {
            table.fire(new UnfoldedLayer.Look(picture(), true, "dense#1", node, 99));
        }
        table.fire(new UnfoldedLayer.Look(picture(), true, "dense#7", 0, 0));
        table.fire(new UnfoldedLayer.Level(picture(), true, "atoms"));

        assertThat(table.sent).hasSize(told);
        unfold("no-such-layer", "toggle");
        assertThat(drawing().get("units").isNull()).isTrue();
        assertThat(drawing().get("sentence").asString()).startsWith("This layer computes nothing");
        unfold("no-such-layer", "back");
        unfold("", "back");
        assertThat(unfolded()).isEmpty();
    }

    @Test
    void a_network_that_does_not_run_says_so_calmly() {
        sitDown("shapes-cnn");
        stand();
        String conv = key("conv2d");
        unfold(conv, "toggle");
        table.fire(new Build((BuilderCanvas) table.person().find("pg-builder"), true, "insert-after", "conv2d", key("flatten"), "", ""));
        table.settleAll();

        assertThat(unfolded()).isEqualTo(conv);
        assertThat(drawing().get("sentence").asString()).startsWith("The network does not run yet");
        assertThat(drawing().get("units").isNull()).isTrue();
        table.presenter.undo();
        table.settleAll();
        assertThat(drawing().get("sentence").asString()).doesNotStartWith("The network does not run yet");
    }

    /** Of the first layer of a kind. */
    private String key(String kind) {
        return table.shown().layers().stream().map(Layer::key).filter(key -> key.startsWith(kind + "#")).findFirst().orElseThrow();
    }

    @Test
    void large_layers_do_not_go_down_to_numbers() {
        sitDown("shapes-cnn");
        stand();
        for (int i = 0; i < 3; i++) {
            unfold(key("conv2d"), "deeper");
        }

        assertThat(level()).isEqualTo("operations");
        table.fire(new UnfoldedLayer.Level(picture(), true, "scalars"));
        assertThat(level()).isEqualTo("operations");
    }

    @Test
    void nothing_is_asked_while_nobody_looks() {
        stand(Pass.FORWARD);
        unfold("dense#1", "toggle");
        table.person().click("tab-network");
        table.settleAll();

        Command.Watch last = (Command.Watch) table.sent.stream().filter(Command.Watch.class::isInstance).reduce((before, after) -> after).orElseThrow();
        assertThat(last.lenses()).isEmpty();
    }

    @Test
    void another_language_finds_it_as_it_was() {
        stand(Pass.FORWARD);
        unfold("dense#1", "deeper");
        unfold("dense#1", "deeper");

        table.presenter.language(Locale.GERMAN);
        table.settleAll();

        assertThat(unfolded()).isEqualTo("dense#1");
        assertThat(level()).isEqualTo("operations");
        assertThat(drawing().get("title").asString()).isEqualTo("Ausgabe");
    }

    @Test
    void while_a_number_is_to_be_predicted_there_are_none() {
        stand(Pass.FORWARD);
        unfold("dense#1", "toggle");
        assertThat(sent()).contains(7.0);

        table.person().click("tab-graph");
        table.fire(new ExerciseField.Turn((ExerciseField) table.person().find("pg-exercise"), true, true));
        table.person().click("tab-build");
        table.presenter.transport().next();
        table.settleAll();

        assertThat(drawing().get("sentence").asString()).startsWith("This number is hidden until you predict it");
        assertThat(drawing().get("units").isNull()).isTrue();
        assertThat(picture().getElement().getProperty("bundle")).isEmpty();
        assertThat(sent()).isEmpty();
    }
}
