package org.kettenregel.backend.lens;

import org.kettenregel.backend.formula.Summands;

/**
 * A product of matrices around one number of its result, which is the sum over a row of the left and a column of the right.
 *
 * @param row      of the number in the result; over the whole batch where the result has a row per sample
 * @param products the row of the left matrix times the column of the right
 * @param added    what is added to the sum of products, the bias; 0 where nothing is
 * @param sum      of all products and what is added, in double precision
 * @param engine   the same number as the engine has it; NaN where it is only a share of what the engine keeps
 */
public record ProductAnswer(
        Matrix left, Matrix right, Matrix result, int row, int column, Summands products, double added, double sum, double engine) implements Answer {

    /** The same product with samples as columns: the result transposed is the right matrix transposed times the left one transposed. */
    public ProductAnswer turned() {
        Summands exchanged = new Summands(products.factor(), products.right(), products.left(), products.single());
        return new ProductAnswer(right.turned(), left.turned(), result.turned(), column, row, exchanged, added, sum, engine);
    }
}
