package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A product of matrices around one number of its result.
 *
 * @param pass   {@code value}, {@code weights} or {@code input}
 * @param factors of the largest products, or of all where they are few
 * @param count  of all products
 * @param added  what is added to the sum of products; 0 where nothing is
 * @param engine the result as the engine has it; NaN where it keeps only more than this product's share
 */
public record ProductFigures(
        String pass, Sheet left, Sheet right, Sheet result, int row, int column, List<Factors> factors, int count, double added, double sum, double engine) {

    public ProductFigures {
        factors = List.copyOf(factors);
    }

    /** A number of the row and one of the column. */
    public record Factors(int place, double left, double right) {}

    /**
     * One of the three matrices.
     *
     * @param firstRow the first that is shown; from there every {@code rowStep}-th
     */
    public record Sheet(String name, int rows, int columns, int firstRow, int rowStep, int firstColumn, int columnStep) {}
}
