package org.kettenregel.backend.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.op.Abs;
import org.kettenregel.backend.op.BinaryCrossEntropy;
import org.kettenregel.backend.op.Embedding;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Swish;

class FormulaNamesTest {

    private static FormulaNames names(Op op, int output, Integer... inputs) {
        return FormulaNames.of(op.formula(), output, List.of(inputs));
    }

    @Test
    void operands_and_the_result_are_named_by_their_nodes() {
        FormulaNames names = names(new MatMul(), 3, 0, 1);

        assertThat(Notation.USUAL.write(names.bind(new MatMul().formula().value()))).isEqualTo("\\node{3}_j = \\sum_i \\node{0}_i\\,\\node{1}_{ij}");
        assertThat(Notation.USUAL.write(names.bind(new MatMul().formula().gradients().get(1))))
                .isEqualTo("\\frac{\\partial L}{\\partial \\node{1}_{ij}} = \\sum_n \\frac{\\partial L}{\\partial \\node{3}_{nj}}\\,\\node{0}_{ni}");
    }

    @Test
    void words_and_commands_keep_their_letters() {
        assertThat(names(new Abs(), 5, 4).bind(new Abs().formula().gradients().getFirst()))
                .isEqualTo("\\frac{\\partial L}{\\partial \\node{4}} = \\frac{\\partial L}{\\partial \\node{5}} \\cdot \\operatorname{sign}(\\node{4}),\\quad \\operatorname{sign}(0) = 0");
        assertThat(names(new Swish(), 5, 4).bind("e^{x}")).isEqualTo("e^{\\node{4}}");
    }

    @Test
    void an_index_is_no_operand_though_it_has_the_letter_of_a_target() {
        assertThat(names(new Embedding(), 3, 1, 2).bind(new Embedding().formula().value())).isEqualTo("\\node{3}_{tj} = \\node{1}_{\\node{2}_t\\,j}");
    }

    @Test
    void a_target_has_a_name_although_no_gradient_flows_there() {
        assertThat(names(new BinaryCrossEntropy(), 9, 7, 8).bind("t \\ln p")).isEqualTo("\\node{8} \\ln \\node{7}");
    }
}
