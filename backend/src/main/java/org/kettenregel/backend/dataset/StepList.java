package org.kettenregel.backend.dataset;

import java.util.ArrayList;
import java.util.List;

/** Puts down what was done to the columns of a table. */
final class StepList {

    private final RawTable table;
    private final List<PreparationStep> steps = new ArrayList<>();

    StepList(RawTable table) {
        this.table = table;
    }

    List<PreparationStep> of(List<PreparedColumn> inputs, List<PreparedColumn> outputs) {
        List<PreparedColumn> all = new ArrayList<>(inputs);
        all.addAll(outputs);
        for (int place = 0; place < all.size(); place++) {
            if (table.dropped(place) > 0) {
                steps.add(new PreparationStep.RowsDropped(all.get(place).column().name(), table.dropped(place)));
            }
        }
        for (int place = 0; place < all.size(); place++) {
            addColumn(all.get(place), table.missing(place));
        }
        return steps;
    }

    private void addColumn(PreparedColumn prepared, int missing) {
        Column column = prepared.column();
        switch (prepared) {
            case PreparedColumn.Numeric number -> {
                if (missing > 0) {
                    steps.add(new PreparationStep.NumberFilled(column.name(), missing, column.missing(), number.fill()));
                }
                addMarker(column, missing);
                if (column.scaling() != Scaling.NONE) {
                    steps.add(new PreparationStep.NumbersScaled(column.name(), column.scaling(), number.shift(), number.divisor()));
                }
            }
            case PreparedColumn.OneHot category -> {
                if (missing > 0 && column.missing() == Column.Missing.MOST_FREQUENT) {
                    steps.add(new PreparationStep.CategoryFilled(column.name(), missing, column.categories().get((int) category.fill())));
                }
                addMarker(column, missing);
                if (column.isInput()) {
                    steps.add(new PreparationStep.CategoriesParted(column.name(), column.categories()));
                }
            }
        }
    }

    /** Even where no cell is missing: the feature is there all the same. */
    private void addMarker(Column column, int missing) {
        if (column.missing() == Column.Missing.MARKER) {
            steps.add(new PreparationStep.MissingMarked(column.name(), missing));
        }
    }
}
