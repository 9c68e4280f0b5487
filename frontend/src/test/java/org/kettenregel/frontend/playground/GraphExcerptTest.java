package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.inspect.NodeInfo.Role;
import org.kettenregel.backend.shape.Shape;

class GraphExcerptTest {

    private static final int PER_STEP = 5;

    /** A sequence x, as many steps of five operations, the first of which reads x and the step before, and an output that reads the last one. */
    private static List<NodeInfo> graph(int steps) {
        List<NodeInfo> nodes = new ArrayList<>(List.of(new NodeInfo(0, "Input", "input", "x", Role.INPUT, Shape.perSample(9, 1), List.of())));
        for (int step = 1; step <= steps; step++) {
            for (int i = 0; i < PER_STEP; i++) {
                int before = nodes.size() - 1;
                List<Integer> inputs = i == 0 && step > 1 ? List.of(0, before) : List.of(i == 0 ? 0 : before);
                nodes.add(new NodeInfo(nodes.size(), "Tanh", "rnn#1", "step " + step + "/part " + i, Role.OPERATION, Shape.perSample(1), inputs));
            }
        }
        nodes.add(new NodeInfo(nodes.size(), "Tanh", "dense#2", "activation", Role.OPERATION, Shape.perSample(1), List.of(nodes.size() - 1)));
        return nodes;
    }

    private static int first(int step) {
        return 1 + (step - 1) * PER_STEP;
    }

    private static List<String> gaps(GraphExcerpt excerpt) {
        return excerpt.gapsAt().values().stream().map(gap -> gap.first() + "-" + gap.last()).toList();
    }

    @Test
    void a_graph_that_can_be_read_is_drawn_whole() {
        GraphExcerpt excerpt = GraphExcerpt.of(graph(10), -1);

        assertThat(excerpt.gapsAt()).isEmpty();
        assertThat(graph(10)).allMatch(node -> excerpt.shows(node.id())).allMatch(node -> excerpt.operands(node).equals(node.inputs()));
    }

    @Test
    void of_a_long_sequence_the_ends_are_drawn() {
        List<NodeInfo> graph = graph(30);

        GraphExcerpt excerpt = GraphExcerpt.of(graph, -1);

        assertThat(gaps(excerpt)).containsExactly("3-29");
        assertThat(graph.stream().filter(node -> excerpt.shows(node.id()))).hasSize(1 + 3 * PER_STEP + 1);
        assertThat(excerpt.gapsAt().get(first(3)).operations()).isEqualTo(27 * PER_STEP);
    }

    @Test
    void the_step_at_work_is_drawn_between_two_gaps() {
        GraphExcerpt excerpt = GraphExcerpt.of(graph(30), first(12) + 3);

        assertThat(gaps(excerpt)).containsExactly("3-11", "13-29");
        assertThat(excerpt.shows(first(12))).isTrue();
        assertThat(excerpt.shows(first(13))).isFalse();
    }

    @Test
    void one_step_alone_is_not_worth_a_gap() {
        assertThat(gaps(GraphExcerpt.of(graph(30), first(4)))).containsExactly("5-29"); // 3 is drawn
    }

    @Test
    void wires_lead_into_and_out_of_a_gap() {
        List<NodeInfo> graph = graph(30);

        GraphExcerpt excerpt = GraphExcerpt.of(graph, -1);

        GraphExcerpt.Gap gap = excerpt.gapsAt().get(first(3));
        assertThat(gap.inputs()).containsExactly(0, first(3) - 1); // x, the end of step 2
        assertThat(excerpt.operands(graph.get(first(30)))).containsExactly(0, gap.id());
        assertThat(gap.id()).isLessThan(-1);
    }

    @Test
    void a_long_graph_without_steps_is_drawn_whole() {
        List<NodeInfo> chain = new ArrayList<>();
        for (int i = 0; i < 200; i++) {
            chain.add(new NodeInfo(i, "Tanh", "layer#" + i, "activation", Role.OPERATION, Shape.perSample(1), i == 0 ? List.of() : List.of(i - 1)));
        }

        assertThat(GraphExcerpt.of(chain, 7).gapsAt()).isEmpty();
    }
}
