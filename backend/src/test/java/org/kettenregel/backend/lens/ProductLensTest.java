package org.kettenregel.backend.lens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.execute.StopCondition.Pass;
import org.kettenregel.backend.formula.Explanation;
import org.kettenregel.backend.formula.Summands;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.inspect.Sight;
import org.kettenregel.backend.op.MatMul;
import org.kettenregel.backend.op.WeightedSum;

class ProductLensTest {

    /** x = 2, w = 3, dL/dz = 1: 2 · 3 = 6, and back 2 · 1 = 2. */
    @Test
    void a_single_weight_is_the_smallest_product() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.BACKWARD)) {
            int product = run.id("dense#1/product");

            ProductAnswer value = look(run.sight(), new ProductLens(product, ProductLens.Pass.VALUE, 0, 0)).orElseThrow();
            assertThat(value.products().left()).containsExactly(2);
            assertThat(value.products().right()).containsExactly(3);
            assertThat(value.sum()).isEqualTo(6).isEqualTo(value.engine());
            ProductAnswer weights = look(run.sight(), new ProductLens(product, ProductLens.Pass.WEIGHTS, 0, 0)).orElseThrow();
            assertThat(weights.products().left()).containsExactly(2);
            assertThat(weights.products().right()).containsExactly(1);
            assertThat(weights.sum()).isEqualTo(2).isEqualTo(weights.engine());
            assertThat(look(run.sight(), new ProductLens(product, ProductLens.Pass.INPUT, 0, 0))).as("no gradient flows to the data").isEmpty();
        }
    }

    private static Optional<ProductAnswer> look(Sight sight, ProductLens lens) {
        return lens.look(sight).map(ProductAnswer.class::cast);
    }

    @ParameterizedTest
    @EnumSource
    void row_times_column_is_what_the_engine_has(FiveNetworks network) {
        try (LookedRun open = network.open()) {
            open.until(Pass.BACKWARD);

            Sight sight = open.sight();
            int looked = 0;
            for (Node node : open.graph().nodes()) {
                if (node.op() instanceof MatMul || node.op() instanceof WeightedSum) {
                    for (ProductLens.Pass pass : ProductLens.Pass.values()) {
                        Optional<ProductAnswer> answer = look(sight, new ProductLens(node.id(), pass, 0, 1));
                        answer.ifPresent(product -> assertHolds(product, node + " " + pass));
                        looked += answer.isPresent() ? 1 : 0;
                    }
                }
            }
            assertThat(looked).isGreaterThanOrEqualTo(2);
        }
    }

    private static void assertHolds(ProductAnswer product, String where) {
        double sum = product.added();
        double size = 0;
        for (int i = 0; i < product.products().count(); i++) {
            sum += product.products().left()[i] * product.products().right()[i];
            size += Math.abs(product.products().left()[i] * product.products().right()[i]);
        }
        assertThat(product.sum()).as(where).isEqualTo(sum, within(1e-12 * Math.max(1, size)));
        if (!Double.isNaN(product.engine())) {
            assertThat(product.sum()).as(where).isEqualTo(product.engine(), within(1e-7 + 1e-5 * size));
        }
        assertThat(product.left().columns()).as(where).isEqualTo(product.right().rows()).isEqualTo(product.products().count());
        assertThat(product.result().cells()).as(where).hasSizeLessThanOrEqualTo(84 * 84);
    }

    @Test
    void of_a_large_matrix_the_selected_row_and_column_stay_in_sight() {
        Matrix matrix = Matrix.of(784, 10, 403, 3, (row, column) -> 10 * row + column);

        assertThat(matrix.rowStep()).isEqualTo(10);
        assertThat((403 - matrix.firstRow()) % matrix.rowStep()).isZero();
        assertThat(matrix.columnStep()).isEqualTo(1);
        int row = (403 - matrix.firstRow()) / matrix.rowStep();
        assertThat(matrix.cells()[row * 10 + 3]).isEqualTo(4033);
    }

    /** [1 2 3] · [[1 2] [3 4] [5 6]] = [22 28]; turned, the same six numbers stand in front as [[1 3 5] [2 4 6]]. */
    @Test
    void turned_it_is_the_same_product_with_columns_for_rows() {
        Summands products = Explanation.sum().product(1, 2).product(2, 4).product(3, 6).end().summands();
        ProductAnswer answer = new ProductAnswer(
                matrix(1, 3, 1, 2, 3), matrix(3, 2, 1, 2, 3, 4, 5, 6), matrix(1, 2, 22, 28), 0, 1, products, 0, 28, Double.NaN);

        ProductAnswer turned = answer.turned();

        assertThat(turned.left().cells()).containsExactly(1, 3, 5, 2, 4, 6);
        assertThat(turned.left().rows()).isEqualTo(2);
        assertThat(turned.left().columns()).isEqualTo(3);
        assertThat(turned.right().cells()).containsExactly(1, 2, 3);
        assertThat(turned.right().rows()).isEqualTo(3);
        assertThat(turned.result().cells()).containsExactly(22, 28);
        assertThat(turned.result().columns()).isEqualTo(1);
        assertThat(turned.row()).isEqualTo(1);
        assertThat(turned.column()).isZero();
        assertThat(turned.products().left()).containsExactly(2, 4, 6);
        assertThat(turned.products().right()).containsExactly(1, 2, 3);
        assertThat(turned.sum()).isEqualTo(28);
    }

    private static Matrix matrix(int rows, int columns, float... cells) {
        return Matrix.of(rows, columns, 0, 0, (row, column) -> cells[row * columns + column]);
    }

    @Test
    void a_thinned_matrix_is_turned_with_its_steps() {
        Matrix matrix = Matrix.of(784, 10, 403, 3, (row, column) -> 10 * row + column);

        Matrix turned = matrix.turned();

        assertThat(turned.rows()).isEqualTo(10);
        assertThat(turned.columns()).isEqualTo(784);
        assertThat(turned.firstColumn()).isEqualTo(matrix.firstRow());
        assertThat(turned.columnStep()).isEqualTo(10);
        int column = (403 - turned.firstColumn()) / turned.columnStep();
        assertThat(turned.cells()[3 * (turned.cells().length / 10) + column]).isEqualTo(4033);
    }

    @Test
    void cells_that_are_not_there_show_nothing() {
        try (LookedRun run = LookedRun.chainRule(4).until(Pass.BACKWARD)) {
            int product = run.id("dense#1/product");

            assertThat(look(run.sight(), new ProductLens(product, ProductLens.Pass.VALUE, 1, 0))).isEmpty();
            assertThat(look(run.sight(), new ProductLens(product, ProductLens.Pass.WEIGHTS, 0, -1))).isEmpty();
            assertThat(look(run.sight(), new ProductLens(run.id("loss/error"), ProductLens.Pass.VALUE, 0, 0))).isEmpty();
            assertThat(look(run.sight(), new ProductLens(99, ProductLens.Pass.VALUE, 0, 0))).isEmpty();
        }
    }
}
