package org.kettenregel.backend.formula;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.op.AddBias;
import org.kettenregel.backend.op.Conv2d;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.StepScores;
import org.kettenregel.backend.op.WeightedSum;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowShape;

class NotationTest {

    private static final Notation ROWS = Notation.USUAL;
    private static final Notation COLUMNS = new Notation(Notation.Weights.IN_FRONT, Notation.Bias.VECTOR);
    private static final Notation NODE = new Notation(Notation.Weights.BEHIND, Notation.Bias.NODE);
    private static final Notation COLUMNS_NODE = new Notation(Notation.Weights.IN_FRONT, Notation.Bias.NODE);

    private static final WindowShape WINDOW = WindowShape.valid(new ImageShape(6, 6, 3), 8, 3, 3, 1, 1, 1);

    private static String value(Op op, Notation notation) {
        return notation.write(op.formula().value());
    }

    private static List<String> gradients(Op op, Notation notation) {
        return op.formula().gradients().stream().map(notation::write).toList();
    }

    @Test
    void a_product_is_written_from_either_side() {
        assertThat(value(new MatMul(), ROWS)).isEqualTo("z_j = \\sum_i x_i\\,w_{ij}");
        assertThat(value(new MatMul(), COLUMNS)).isEqualTo("z_j = \\sum_i w_{ji}\\,x_i");
    }

    @Test
    void its_gradients_follow() {
        assertThat(gradients(new MatMul(), ROWS)).containsExactly(
                "\\frac{\\partial L}{\\partial x_i} = \\sum_j \\frac{\\partial L}{\\partial z_j}\\,w_{ij}",
                "\\frac{\\partial L}{\\partial w_{ij}} = \\sum_n \\frac{\\partial L}{\\partial z_{nj}}\\,x_{ni}");
        assertThat(gradients(new MatMul(), COLUMNS)).containsExactly(
                "\\frac{\\partial L}{\\partial x_i} = \\sum_j w_{ji}\\,\\frac{\\partial L}{\\partial z_j}",
                "\\frac{\\partial L}{\\partial w_{ji}} = \\sum_n \\frac{\\partial L}{\\partial z_{jn}}\\,x_{in}");
    }

    @Test
    void a_bias_is_a_vector_or_the_weights_of_a_constant() {
        assertThat(value(new AddBias(), ROWS)).isEqualTo("y_j = z_j + b_j").isEqualTo(value(new AddBias(), COLUMNS));
        assertThat(value(new AddBias(), NODE)).isEqualTo("y_j = z_j + 1 \\cdot b_{0j}");
        assertThat(value(new AddBias(), COLUMNS_NODE)).isEqualTo("y_j = z_j + b_{j0} \\cdot 1");
        assertThat(gradients(new AddBias(), ROWS).getLast()).isEqualTo("\\frac{\\partial L}{\\partial b_j} = \\sum_n \\frac{\\partial L}{\\partial y_{nj}}");
        assertThat(gradients(new AddBias(), COLUMNS_NODE).getLast())
                .isEqualTo("\\frac{\\partial L}{\\partial b_{j0}} = \\sum_n \\frac{\\partial L}{\\partial y_{jn}} \\cdot 1");
    }

    @Test
    void a_sum_in_one_operation_follows_both() {
        assertThat(value(new WeightedSum(), ROWS)).isEqualTo("z_j = \\sum_i x_i\\,w_{ij} + b_j");
        assertThat(value(new WeightedSum(), COLUMNS)).isEqualTo("z_j = \\sum_i w_{ji}\\,x_i + b_j");
        assertThat(value(new WeightedSum(), NODE)).isEqualTo("z_j = \\sum_i x_i\\,w_{ij} + 1 \\cdot b_{0j}");
        assertThat(value(new WeightedSum(), COLUMNS_NODE)).isEqualTo("z_j = \\sum_i w_{ji}\\,x_i + b_{j0} \\cdot 1");
    }

    @Test
    void so_do_recurrent_weights_and_kernels() {
        assertThat(value(new StepScores(0, 0), COLUMNS)).isEqualTo("q_j = s_{t,\\,a + j} + \\sum_i u_{ji}\\,h_i");
        assertThat(value(new Conv2d(WINDOW), ROWS)).endsWith("\\,w_{uvcf}");
        assertThat(value(new Conv2d(WINDOW), COLUMNS)).endsWith("\\,w_{fcuv}");
    }

    @Test
    void names_of_nodes_stand_in_place_of_letters() {
        FormulaNames names = FormulaNames.of(new WeightedSum().formula(), 9, List.of(4, 5, 6));

        assertThat(COLUMNS_NODE.write(names.bind(new WeightedSum().formula().value())))
                .isEqualTo("\\node{9}_j = \\sum_i \\node{5}_{ji}\\,\\node{4}_i + \\node{6}_{j0} \\cdot 1");
    }

    @Test
    void equations_on_cards_follow() {
        assertThat(ROWS.product("x", "w")).isEqualTo("x · w");
        assertThat(COLUMNS.product("x", "w")).isEqualTo("w · x");
        assertThat(ROWS.biased("p", "b")).isEqualTo("p + b");
        assertThat(NODE.biased("p", "w₀")).isEqualTo("p + 1 · w₀");
        assertThat(COLUMNS_NODE.biased("p", "w₀")).isEqualTo("p + w₀ · 1");
    }
}
