package org.kettenregel.frontend.component;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.frontend.component.data.GraphDrawing;
import org.kettenregel.frontend.component.data.GraphNumbers;
import org.kettenregel.frontend.component.data.GraphNumbers.EdgeNumbers;
import org.kettenregel.frontend.component.data.GraphNumbers.NodeNumbers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

class GraphCanvasTest {

    private final GraphCanvas canvas = new GraphCanvas();

    @Test
    void a_node_says_what_it_reads() {
        canvas.setGraph(new GraphDrawing(3, List.of(new GraphDrawing.Node(2, "x1 = w · x", "multiply", "operation", "", "", List.of(1, 0), null)), List.of()));

        JsonNode node = json("graph").get("nodes").get(0);
        assertThat(json("graph").get("version").asInt()).isEqualTo(3);
        assertThat(node.get("inputs").toString()).isEqualTo("[1,0]");
        assertThat(node.get("title").asString()).isEqualTo("x1 = w · x");
    }

    @Test
    void a_number_that_is_none_arrives_as_a_word() {
        NodeNumbers broken = new NodeNumbers(1, new float[] {0.1f, Float.NaN}, 9, new float[0], "not-yet", "", new float[0], new float[0], 1);

        canvas.setNumbers(new GraphNumbers(3, List.of(broken), List.of(new EdgeNumbers(0, 1, 0, Double.NEGATIVE_INFINITY, true)), 1, "backward", -1, -1));

        assertThat(json("numbers").get("nodes").get(0).get("values").toString()).isEqualTo("[0.1,\"NaN\"]");
        assertThat(json("numbers").get("edges").get(0).get("value").toString()).isEqualTo("\"-Infinity\"");
    }

    @Test
    void what_a_picture_leaves_out_is_sent_along() {
        GraphDrawing.Picture picture = new GraphDrawing.Picture(32, 26, 26, 4, 14, 14);

        canvas.setGraph(new GraphDrawing(
                3, List.of(new GraphDrawing.Node(2, "p1", "convolution", "operation", "(n, 26, 26, 32)", "Hidden 1", List.of(), picture)),
                List.of(new GraphDrawing.Layer("Hidden 1", "convolution", 2))));

        assertThat(json("graph").get("nodes").get(0).get("picture").get("shownPlanes").asInt()).isEqualTo(4);
        assertThat(json("graph").get("layers").get(0).get("output").asInt()).isEqualTo(2);
    }

    @Test
    void the_number_one_looks_at_comes_up_with_the_drawing_it_stands_in() {
        List<List<Integer>> heard = new ArrayList<>();
        canvas.onLook(look -> heard.add(List.of(look.version, look.node, look.element)));

        DomEvents.fire(canvas, "pg-look", detail().put("node", 7).put("element", 3));
        DomEvents.fire(canvas, "pg-look", detail().put("node", -1).put("element", -1));

        assertThat(heard).containsExactly(List.of(4, 7, 3), List.of(4, -1, -1));
    }

    @Test
    void how_far_to_run_comes_up_with_the_direction() {
        List<String> heard = new ArrayList<>();
        canvas.onRunTo(run -> heard.add(run.version + ": " + run.node + (run.backward ? " backward" : " forward")));
        canvas.onBreakpoint(breakpoint -> heard.add(breakpoint.version + ": breakpoint " + breakpoint.node));

        DomEvents.fire(canvas, "pg-run-to", detail().put("node", 7).put("backward", true));
        DomEvents.fire(canvas, "pg-run-to", detail().put("node", 4).put("backward", false));
        DomEvents.fire(canvas, "pg-breakpoint", detail().put("node", 5));

        assertThat(heard).containsExactly("4: 7 backward", "4: 4 forward", "4: breakpoint 5");
    }

    @Test
    void breakpoints_go_down() {
        canvas.setBreakpoints(List.of(5, 2));

        assertThat(json("breakpoints").toString()).isEqualTo("[5,2]");
    }

    private static ObjectNode detail() {
        return JsonNodeFactory.instance.objectNode().put("version", 4);
    }

    private JsonNode json(String property) {
        return (JsonNode) canvas.getElement().getPropertyRaw(property);
    }
}
