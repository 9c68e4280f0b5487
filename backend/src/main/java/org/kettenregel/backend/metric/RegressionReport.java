package org.kettenregel.backend.metric;

import java.util.List;

/**
 * How far numbers are from those they should be.
 *
 * @param all     over all columns: errors over all numbers, R2 as their squares against the spread of all targets around their columns' means, so
 *                that a column that hardly varies, as a pixel at the edge, does not drown the others
 * @param columns of the targets
 */
public record RegressionReport(Errors all, List<Errors> columns, long samples) implements Report {

    /**
     * @param mae            mean absolute error, in the unit of the target
     * @param rmse           root of the mean squared error, in the unit of the target
     * @param r2             coefficient of determination: 1 without errors, 0 for the mean of the targets as the answer, below for worse
     * @param constantTarget whether a target is the same for all samples; then there is nothing to explain, and R2 counts as 0
     */
    public record Errors(double mae, double rmse, double r2, boolean constantTarget) {}

    /** More are not listed one by one: the pixels of an image. */
    private static final int MOST_LISTED = 20;

    public RegressionReport {
        columns = List.copyOf(columns);
    }

    @Override
    public String text() {
        AlignedTable table = new AlignedTable().row(List.of("target", "MAE", "RMSE", "R2", "samples"));
        if (columns.size() > 1 && columns.size() <= MOST_LISTED) {
            for (int column = 0; column < columns.size(); column++) {
                table.row(cells("column " + (column + 1), columns.get(column)));
            }
        }
        table.row(cells("all", all));
        return table.text() + (all.constantTarget() ? "\nA target is the same for all samples: R2 counts as 0 there." : "");
    }

    private List<String> cells(String name, Errors errors) {
        return List.of(name, AlignedTable.number(errors.mae()), AlignedTable.number(errors.rmse()), AlignedTable.number(errors.r2()), AlignedTable.number(samples));
    }
}
