package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Group;
import org.kettenregel.backend.layer.Conv2D;
import org.kettenregel.frontend.component.BuilderCanvas;
import org.kettenregel.frontend.component.BuilderCanvas.Build;
import tools.jackson.databind.JsonNode;

/** Layers in groups on the canvas, without a browser: 8 units, then four times two layers of 8 units and their sum with what comes before, then the output. */
class GroupingTest {

    private static final List<String> FIRST = List.of("dense#2", "dense#3", "add#4");

    private final Table table = new Table(preset("residual"));

    GroupingTest() {
        table.person().click("tab-build");
        build("group", "Block", "", "", String.join(",", FIRST));
    }

    @AfterEach
    void close() {
        table.close();
    }

    private void build(String what, String kind, String from, String to, String keys) {
        table.fire(new Build((BuilderCanvas) table.person().find("pg-builder"), true, what, kind, from, to, keys));
    }

    private List<JsonNode> nodes(String list) {
        return StreamSupport.stream(table.drawn("pg-builder", "drawing").get(list).spliterator(), false).toList();
    }

    private List<String> wires() {
        return nodes("flows").stream().map(flow -> flow.get("to").asString() + "<" + flow.get("from").asString()).toList();
    }

    private JsonNode group() {
        return nodes("groups").getFirst();
    }

    private JsonNode block(String key) {
        return nodes("blocks").stream().filter(block -> block.get("key").asString().equals(key)).findFirst().orElseThrow();
    }

    private List<String> chosen() {
        return StreamSupport.stream(table.drawn("pg-builder", "chosen").spliterator(), false).map(JsonNode::asString).toList();
    }

    private List<Group> groups() {
        return table.shown().groups();
    }

    @Test
    void an_open_group_names_the_blocks_in_its_frame() {
        assertThat(groups()).containsExactly(new Group("Block 1", List.of(2, 3, 4)));
        assertThat(StreamSupport.stream(group().get("layers").spliterator(), false).map(JsonNode::asString)).containsExactlyElementsOf(FIRST);
        assertThat(nodes("blocks")).hasSize(16);
        assertThat(chosen()).containsExactlyElementsOf(FIRST);
    }

    /** 2 x (8 x 8 + 8) parameters and 2 x 8 x 8 products; 8 numbers each of products, biases and functions, twice, and of the sum: (2 x 3 + 1) x 8 x 4 bytes. */
    @Test
    void collapsed_it_is_one_block_that_costs_what_its_layers_cost() {
        build("collapse", "", "group#2", "", "");

        assertThat(nodes("blocks")).hasSize(14);
        assertThat(block("group#2").get("title").asString()).isEqualTo("Block 1");
        assertThat(List.of("count", "reads", "gives", "parameters", "work").stream().map(part -> group().get(part).asString()))
                .containsExactly("3 layers", "n × 8", "n × 8", "144", "128");
        assertThat(wires()).contains("group#2<dense#1", "dense#5<group#2", "add#7<group#2").doesNotContain("dense#3<dense#2").hasSize(16);
        assertThat(chosen()).containsExactly("group#2");
    }

    @Test
    void it_gets_another_name_and_goes_and_all_of_it_is_taken_back() {
        build("rename", " Past two ", "group#2", "", "");
        build("collapse", "", "group#2", "", "");
        build("expand", "", "group#2", "", "");
        build("ungroup", "", "group#2", "", "");
        assertThat(groups()).isEmpty();
        assertThat(undo()).isEqualTo("Undo: ungroup Past two");

        assertThat(undone()).isEqualTo("Undo: open Past two");
        assertThat(undone()).isEqualTo("Undo: collapse Past two");
        assertThat(groups()).containsExactly(new Group("Past two", List.of(2, 3, 4), true));
        assertThat(undone()).isEqualTo("Undo: name it Past two");
        assertThat(undone()).isEqualTo("Undo: group Block 1");
        undone();
        assertThat(table.shown()).isEqualTo(preset("residual"));
        table.person().click("redo");
        assertThat(groups()).containsExactly(new Group("Block 1", List.of(2, 3, 4)));
    }

    private String undo() {
        return table.person().find("undo").getElement().getAttribute("aria-label");
    }

    private String undone() {
        table.person().click("undo");
        return undo();
    }

    @Test
    void as_one_block_it_is_copied_and_removed() {
        build("collapse", "", "group#2", "", "");
        build("duplicate", "", "", "", "group#2");
        assertThat(groups()).extracting(Group::name).containsExactly("Block 1", "Block 2");
        assertThat(wires()).contains("group#15<group#2", "dense#5<group#15");
        assertThat(chosen()).containsExactly("group#15");
        assertThat(undo()).isEqualTo("Undo: insert Block 2");

        build("copy", "", "", "", "group#15");
        build("paste", "", "dense#14", "", "");
        assertThat(table.shown().output().key()).isEqualTo("add#20");
        build("remove", "", "", "", "group#15,group#18");
        assertThat(groups()).containsExactly(new Group("Block 1", List.of(2, 3, 4), true));
    }

    /** What it reads comes to its body and, past it, to its sum. */
    @Test
    void what_is_put_on_its_wire_is_read_by_all_of_it() {
        build("collapse", "", "group#2", "", "");

        build("insert-between", "dense", "dense#1", "group#2", "");
        build("insert-after", "dropout", "group#2", "", "");
        build("insert-before", "activation", "group#2", "", "");

        Experiment after = table.shown();
        assertThat(wires()).contains("dense#15<dense#1", "activation#17<dense#15", "group#2<activation#17", "dropout#16<group#2", "dense#5<dropout#16");
        assertThat(after.layer("add#4").inputs()).containsExactly(3, 17);
        assertThat(groups()).containsExactly(new Group("Block 1", List.of(2, 3, 4), true));
    }

    @Test
    void its_wires_are_drawn_and_moved_as_those_of_one_block() {
        build("collapse", "", "group#2", "", "");

        build("connect", "", "input", "group#2", "");
        assertThat(table.shown().layer("dense#2").inputs()).containsExactly(0);
        assertThat(table.shown().layer("add#4").inputs()).containsExactly(3, 0);
        build("rewire", "input", "dense#1", "group#2", "");
        assertThat(table.shown().layer("add#4").inputs()).containsExactly(3, 1);
        build("branch", "dense", "group#2", "", "");
        build("join", "add", "", "", "group#2,dense#15");
        assertThat(table.shown().layer("add#16").inputs()).containsExactlyInAnyOrder(15, 4);
    }

    @Test
    void the_worst_that_is_wrong_inside_is_said_with_its_place_and_its_way_out() {
        build("collapse", "", "group#2", "", "");
        build("insert-between", "conv2d", "group#2", "dense#5", "");
        build("group", "Block", "", "", "group#2,conv2d#15");
        build("collapse", "", "group#2", "", "");

        assertThat(table.shown().layer("conv2d#15").spec()).isInstanceOf(Conv2D.class);
        assertThat(block("group#2").get("problem").asString()).startsWith("Hidden 5: the input does not fit: expected (n, height, width, channels), found (n, 8)");
        assertThat(group().get("parameters").asString()).isEqualTo("?");
        build("fix", block("group#2").get("ways").get(0).get("id").asString(), "", "", "");
        assertThat(block("group#2").get("problem").asString()).isEmpty();
    }

    @Test
    void requests_about_groups_that_are_gone_harm_nothing() {
        Experiment before = table.shown();

        for (String what : List.of("ungroup", "rename", "collapse", "expand", "insert-after", "insert-before", "connect", "paste")) {
            build(what, "dense", "group#9", "group#8", "");
        }
        for (String what : List.of("group", "remove", "duplicate", "copy", "join")) {
            build(what, "add", "", "", "group#9");
        }
        build("group", "Block", "", "", "");
        build("rename", " ", "group#2", "", "");
        build("rename", "x".repeat(61), "group#2", "", "");
        build("insert-between", "dense", "group#2", "group#2", "");

        assertThat(table.shown()).isEqualTo(before);
    }
}
