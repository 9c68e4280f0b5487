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

class GraphCanvasTest {

    private final GraphCanvas canvas = new GraphCanvas();

    @Test
    void a_node_says_what_it_reads() {
        canvas.setGraph(new GraphDrawing(3, List.of(new GraphDrawing.Node(2, "x1 = w · x", "multiply", "operation", "", "", List.of(1, 0)))));

        JsonNode node = json("graph").get("nodes").get(0);
        assertThat(json("graph").get("version").asInt()).isEqualTo(3);
        assertThat(node.get("inputs").toString()).isEqualTo("[1,0]");
        assertThat(node.get("title").asString()).isEqualTo("x1 = w · x");
    }

    @Test
    void a_number_that_is_none_arrives_as_a_word() {
        NodeNumbers broken = new NodeNumbers(1, new float[] {0.1f, Float.NaN}, 9, new float[0], "not-yet");

        canvas.setNumbers(new GraphNumbers(3, List.of(broken), List.of(new EdgeNumbers(0, 1, 0, Double.NEGATIVE_INFINITY, true)), 1, "backward", -1));

        assertThat(json("numbers").get("nodes").get(0).get("values").toString()).isEqualTo("[0.1,\"NaN\"]");
        assertThat(json("numbers").get("edges").get(0).get("value").toString()).isEqualTo("\"-Infinity\"");
    }

    @Test
    void the_node_one_looks_at_comes_up() {
        List<Integer> heard = new ArrayList<>();
        canvas.onLook(look -> heard.add(look.node));

        DomEvents.fire(canvas, "pg-look", "node", 7);
        DomEvents.fire(canvas, "pg-look", "node", -1);

        assertThat(heard).containsExactly(7, -1);
    }

    private JsonNode json(String property) {
        return (JsonNode) canvas.getElement().getPropertyRaw(property);
    }
}
