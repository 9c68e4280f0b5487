package org.kettenregel.backend.dataset;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** How the cells of one column become features, and features become cells again. */
sealed interface PreparedColumn {

    Column column();

    /** Writes the features of a cell, NaN for a missing one. */
    void write(double cell, float[] into, int at);

    List<String> featureNames();

    /** The number in the file that became this feature; one that only says yes or no stays. */
    double original(int feature, double value);

    /** What stands in the file where the features of a row are these; empty for a missing cell. */
    String cell(float[] features, int at);

    private static Stream<String> marker(Column column) {
        return column.missing() == Column.Missing.MARKER ? Stream.of(column.name() + " is missing") : Stream.empty();
    }

    /** A number, filled where it is missing and then scaled. */
    record Numeric(Column column, double fill, double shift, double divisor) implements PreparedColumn {

        static Numeric fit(RawTable table, int place, Column column, int[] rows) {
            double[] present = table.present(place, rows);
            ColumnStatistics found = new ColumnStatistics(present);
            double fill = switch (column.missing()) {
                case DROP -> 0; // no such cell is left
                case MEAN, MARKER -> found.mean();
                case MEDIAN -> found.median();
                case MOST_FREQUENT -> found.mostFrequent();
            };
            double[] filled = new double[rows.length];
            System.arraycopy(present, 0, filled, 0, present.length);
            Arrays.fill(filled, present.length, rows.length, fill);
            ColumnStatistics numbers = new ColumnStatistics(filled);
            return new Numeric(column, fill, column.scaling().shift(numbers), column.scaling().divisor(numbers));
        }

        float scaled(double cell) {
            return (float) (((Double.isNaN(cell) ? fill : cell) - shift) / divisor);
        }

        @Override
        public void write(double cell, float[] into, int at) {
            into[at] = scaled(cell);
            if (column.missing() == Column.Missing.MARKER) {
                into[at + 1] = Double.isNaN(cell) ? 1 : 0;
            }
        }

        @Override
        public List<String> featureNames() {
            return Stream.concat(Stream.of(column.name()), marker(column)).toList();
        }

        @Override
        public double original(int feature, double value) {
            return feature == 0 ? value * divisor + shift : value;
        }

        @Override
        public String cell(float[] features, int at) {
            boolean missing = column.missing() == Column.Missing.MARKER && features[at + 1] == 1;
            return missing ? "" : exact(original(0, features[at]));
        }

        /** Rounded to a millionth of the divisor: what a float has lost by then is all that goes. */
        private String exact(double value) {
            int decimals = 6 - (int) Math.floor(Math.log10(divisor));
            BigDecimal rounded = BigDecimal.valueOf(value).setScale(decimals, RoundingMode.HALF_EVEN);
            return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
        }
    }

    /**
     * A category, a feature for each.
     *
     * @param fill place of the category for missing cells, NaN where they have none
     */
    record OneHot(Column column, double fill) implements PreparedColumn {

        static OneHot fit(RawTable table, int place, Column column, int[] rows) {
            boolean fills = column.missing() == Column.Missing.MOST_FREQUENT;
            return new OneHot(column, fills ? new ColumnStatistics(table.present(place, rows)).mostFrequent() : Double.NaN);
        }

        @Override
        public void write(double cell, float[] into, int at) {
            double filled = Double.isNaN(cell) ? fill : cell;
            int categories = column.categories().size();
            for (int i = 0; i < categories; i++) {
                into[at + i] = filled == i ? 1 : 0;
            }
            if (column.missing() == Column.Missing.MARKER) {
                into[at + categories] = Double.isNaN(cell) ? 1 : 0;
            }
        }

        @Override
        public List<String> featureNames() {
            return Stream.concat(column.categories().stream().map(category -> column.name() + " = " + category), marker(column)).toList();
        }

        @Override
        public double original(int feature, double value) {
            return value;
        }

        @Override
        public String cell(float[] features, int at) {
            for (int i = 0; i < column.categories().size(); i++) {
                if (features[at + i] == 1) {
                    return column.categories().get(i);
                }
            }
            return "";
        }
    }
}
