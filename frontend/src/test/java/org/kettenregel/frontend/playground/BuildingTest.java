package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Layer;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.frontend.component.BuilderCanvas;
import org.kettenregel.frontend.component.BuilderCanvas.Build;
import tools.jackson.databind.JsonNode;

/** What a person does on the canvas, without a browser. */
class BuildingTest {

    private Table table = sitDown("empty");

    @AfterEach
    void close() {
        table.close();
    }

    private static Table sitDown(String preset) {
        Table table = new Table(preset(preset));
        table.person().click("tab-build");
        return table;
    }

    private void build(String what, String kind, String from, String to, String... keys) {
        BuilderCanvas canvas = (BuilderCanvas) table.person().find("pg-builder");
        table.fire(new Build(canvas, true, what, kind, from, to, String.join(",", keys)));
    }

    /** {@code conv2d#3<input}. */
    private List<String> wires() {
        return nodes("flows").stream().map(flow -> flow.get("to").asString() + "<" + flow.get("from").asString()).toList();
    }

    private List<JsonNode> nodes(String list) {
        return StreamSupport.stream(table.drawn("pg-builder", "drawing").get(list).spliterator(), false).toList();
    }

    private JsonNode block(String key) {
        return nodes("blocks").stream().filter(block -> block.get("key").asString().equals(key)).findFirst().orElseThrow();
    }

    private List<String> chosen() {
        return StreamSupport.stream(table.drawn("pg-builder", "chosen").spliterator(), false).map(JsonNode::asString).toList();
    }

    @Test
    void it_begins_with_the_pixels_ten_outputs_and_the_loss() {
        assertThat(wires()).containsExactly("flatten#1<input", "dense#2<flatten#1", "loss<dense#2");
        assertThat(block("dense#2").get("parameters").asString()).isEqualTo("784 × 10 + 10 = 7850");
        assertThat(block("input").get("shape").asString()).isEqualTo("n × 28 × 28 × 1");
        assertThat(table.drawn("pg-builder", "drawing").get("work").asString()).isEqualTo("7.84 k");
        assertThat(table.drawn("pg-builder", "palette")).hasSize(6);
    }

    @Test
    void a_layer_that_is_picked_goes_where_it_fits_and_shows_its_values() {
        build("insert", "conv2d", "", "");

        assertThat(wires()).containsExactly("conv2d#3<input", "flatten#1<conv2d#3", "dense#2<flatten#1", "loss<dense#2");
        assertThat(chosen()).containsExactly("conv2d#3");
        assertThat(table.person().sees("knob-filters")).isTrue();
        table.person().type("knob-filters", "6");
        assertThat(block("conv2d#3").get("parameters").asString()).isEqualTo("3 × 3 × 1 × 6 + 6 = 60");
    }

    @Test
    void it_goes_behind_before_beside_or_onto_a_wire_as_one_says() {
        build("insert-after", "dense", "flatten#1", "");
        assertThat(table.shown().layer("dense#3").spec()).isEqualTo(new Dense(64, new Relu()));
        build("insert-before", "dropout", "dense#2", "");
        build("insert-between", "activation", "input", "flatten#1");
        build("branch", "dense", "flatten#1", "");

        assertThat(wires()).containsExactlyInAnyOrder("activation#5<input", "flatten#1<activation#5", "dense#3<flatten#1", "dropout#4<dense#3", "dense#2<dropout#4", "dense#6<flatten#1", "loss<dense#2");
        assertThat(block("dense#6").get("note").asString()).startsWith("nobody reads this layer");
    }

    @Test
    void several_are_joined_duplicated_copied_and_removed() {
        build("insert-after", "dense", "flatten#1", "");
        build("insert-after", "dense", "dense#3", "");
        build("join", "add", "", "", "dense#3", "dense#4");
        assertThat(wires()).contains("add#5<dense#4", "add#5<dense#3", "dense#2<add#5");

        build("duplicate", "", "", "", "dense#4", "add#5");
        assertThat(wires()).contains("add#7<dense#6", "add#7<add#5", "dense#2<add#7");
        build("copy", "", "", "", "dense#3");
        build("paste", "", "add#7", "");
        assertThat(wires()).contains("dense#8<add#7", "dense#2<dense#8");
        assertThat(chosen()).containsExactly("dense#8");

        build("remove", "", "", "", "dense#6", "add#7", "dense#8");
        assertThat(wires()).contains("dense#2<add#5");
        assertThat(chosen()).containsExactly("add#5");
        IntStream.range(0, 6).forEach(i -> table.person().click("undo"));
        assertThat(table.shown()).isEqualTo(preset("empty"));
    }

    @Test
    void wires_are_drawn_moved_and_cut() {
        build("insert-after", "dense", "flatten#1", "");
        build("insert-after", "add", "dense#3", "");
        build("connect", "", "flatten#1", "add#4");
        assertThat(wires()).contains("add#4<flatten#1");
        build("rewire", "flatten#1", "input", "add#4");
        assertThat(wires()).contains("add#4<input").doesNotContain("add#4<flatten#1");
        build("cut", "", "input", "add#4");
        assertThat(wires()).doesNotContain("add#4<input");
    }

    @Test
    void a_circle_is_refused_in_a_sentence_and_changes_nothing() {
        Experiment before = table.shown();

        build("connect", "", "dense#2", "flatten#1");

        assertThat(table.banner()).contains("in a circle");
        assertThat(table.shown()).isEqualTo(before);
    }

    @Test
    void what_does_not_fit_is_red_with_its_way_out_and_one_click_mends_it() {
        build("insert-between", "conv2d", "flatten#1", "dense#2");

        assertThat(block("conv2d#3").get("problem").asString()).startsWith("the input does not fit: expected (n, height, width, channels), found (n, 784)");
        assertThat(nodes("flows").stream().filter(flow -> flow.get("bad").asBoolean()).map(flow -> flow.get("label").asString())).containsExactly("n × 784");
        assertThat(block("conv2d#3").get("shape").asString()).isEqualTo("?");
        JsonNode ways = block("conv2d#3").get("ways");
        assertThat(ways.get(0).get("text").asString()).isEqualTo("Move Flatten behind Hidden 2");
        build("fix", ways.get(0).get("id").asString(), "", "");
        assertThat(nodes("blocks")).allMatch(block -> block.get("problem").asString().isEmpty());
        build("fix", "no|such|way", "", "");
        assertThat(table.banner()).isEmpty();
    }

    @Test
    void requests_about_layers_that_are_gone_harm_nothing() {
        Experiment before = table.shown();

        for (String what : List.of("insert-after", "insert-before", "insert-between", "branch", "connect", "rewire", "cut", "paste", "nonsense")) {
            build(what, "dense", "dense#99", "dense#98");
        }
        for (String what : List.of("join", "remove", "duplicate", "copy", "choose")) {
            build(what, "add", "", "", "dense#99");
        }
        build("insert", "no-such-layer", "", "");
        build("insert", "expression", "", "");

        assertThat(table.shown()).isEqualTo(before);
    }

    @Test
    void nothing_is_drawn_while_nobody_looks() {
        table.person().click("tab-network");
        build("insert-after", "dense", "flatten#1", "");

        assertThat(wires()).hasSize(3);
        table.person().click("tab-build");
        assertThat(wires()).hasSize(4);
    }

    @Test
    void an_expression_has_nothing_to_build() {
        table.close();
        table = new Table(preset("expression-chain-rule"));

        assertThat(table.enabled("tab-build")).isFalse();
    }

    /** Layer 3 gives the further output, half-way; nobody reads it. */
    @Test
    void the_wire_of_a_further_output_can_be_moved_cut_and_lengthened_and_no_other_changes() {
        table.close();
        table = sitDown("two-outputs");
        Experiment before = table.shown();
        String further = before.layer(before.heads().getFirst().layer()).key();
        String output = before.output().key();
        build("branch", "dense", "input", "");
        String fresh = chosen().getFirst();

        build("rewire", further, fresh, "loss");
        assertThat(wires()).contains("loss<" + fresh, "loss<" + output).doesNotContain("loss<" + further);
        build("insert-between", "dropout", fresh, "loss");
        assertThat(wires()).contains("loss<" + output).doesNotContain("loss<" + fresh);
        String last = chosen().getFirst();
        build("cut", "", last, "loss");
        assertThat(wires()).contains("loss<" + output, last + "<" + fresh).doesNotContain("loss<" + last);
        assertThat(table.shown().output().key()).isEqualTo(output);
    }

    @Test
    void what_is_refused_calls_layers_as_the_page_does_in_the_language_of_the_page() {
        table.presenter.language(Locale.GERMAN);
        build("cut", "", "dense#2", "loss");
        assertThat(table.banner()).isEqualTo("Diese Änderung ist nicht möglich: Ausgabe: ein Netz braucht diese Ausgabe; ziehe die Leitung stattdessen zu einer anderen Schicht");

        build("connect", "", "dense#2", "flatten#1");
        assertThat(table.banner()).contains("Verdeckt 1, Ausgabe würden im Kreis").doesNotContain("#");
    }

    @Test
    void layers_are_called_as_in_the_drawing_of_the_network() {
        assertThat(block("flatten#1").get("name").asString()).isEqualTo("Hidden 1");
        assertThat(block("dense#2").get("name").asString()).isEqualTo("Output");
        assertThat(table.shown().layers()).extracting(Layer::key).containsExactly("flatten#1", "dense#2");
    }
}
