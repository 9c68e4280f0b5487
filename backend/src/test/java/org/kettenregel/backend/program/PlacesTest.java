package org.kettenregel.backend.program;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.compile.Compilation;
import org.kettenregel.backend.compile.Compiler;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.graph.Node;

/** load, zero; product, sum, error, absolute, mean; the same five in reverse; update of weight and bias. */
class PlacesTest {

    private static final Experiment CHAIN_RULE = Presets.byId("chain-rule").orElseThrow().experiment();

    private final Program program = ((Compilation.Compiled) Compiler.compile(CHAIN_RULE, CHAIN_RULE.data().signature(), Long.MAX_VALUE)).program();
    private final Places places = new Places(program);

    private int id(String name) {
        return program.graph().nodes().stream().filter(node -> node.scope().toString().equals(name)).mapToInt(Node::id).findFirst().orElseThrow();
    }

    @Test
    void an_operation_is_reached_forward_and_backward() {
        assertThat(places.forward(id("dense#1/product"))).isEqualTo(2);
        assertThat(places.backward(id("dense#1/product"))).isEqualTo(11);
        assertThat(places.complete(id("dense#1/product"))).isEqualTo(10); // from the sum
        assertThat(places.complete(program.graph().loss())).isEqualTo(7);
    }

    @Test
    void what_is_given_is_reached_where_its_gradient_is_complete() {
        assertThat(places.forward(id("input/x"))).isZero();
        assertThat(places.backward(id("input/x"))).isEqualTo(-1); // none flows there
        assertThat(places.forward(id("dense#1/weights"))).isEqualTo(-1);
        assertThat(places.backward(id("dense#1/weights"))).isEqualTo(11);
        assertThat(places.backward(id("dense#1/bias"))).isEqualTo(10);
    }

    @Test
    void the_places_of_several_nodes_are_those_of_each() {
        assertThat(places.of(Set.of(id("dense#1/sum"), id("dense#1/weights"))).stream()).containsExactly(3, 10, 11);
    }

    @Test
    void the_tape_tells_line_layer_and_node_of_every_instruction() {
        assertThat(program.tape()).hasSize(14).startsWith(
                new TapeStep(Phase.BATCH, "", -1), new TapeStep(Phase.BATCH, "", -1), new TapeStep(Phase.FORWARD, "dense#1", id("dense#1/product")));
        assertThat(program.tape()).endsWith(
                new TapeStep(Phase.UPDATE, "dense#1", id("dense#1/weights")), new TapeStep(Phase.UPDATE, "dense#1", id("dense#1/bias")));
    }
}
