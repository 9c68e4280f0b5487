package org.kettenregel.backend.dataset;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.Locale;

/** One thing that was done to one column on the way from the file to the network, with the numbers it took. */
public sealed interface PreparationStep {

    /** The column's name. */
    String column();

    /** What was done, in English. */
    String sentence();

    /** A number as it was before this step. */
    default double inverse(double after) {
        return after;
    }

    /** Rows left out because their cell was missing. */
    record RowsDropped(String column, int rows) implements PreparationStep {

        @Override
        public String sentence() {
            return "%s: %s left out because this cell was missing".formatted(column, count(rows, "row"));
        }
    }

    /**
     * Missing cells that became a number.
     *
     * @param rule which number: MEAN, MEDIAN or MOST_FREQUENT
     */
    record NumberFilled(String column, int cells, Column.Missing rule, double value) implements PreparationStep {

        @Override
        public String sentence() {
            String name = switch (rule) {
                case MEDIAN -> "median";
                case MOST_FREQUENT -> "most frequent number";
                case MEAN, MARKER -> "mean";
                case DROP -> throw new IllegalStateException("dropped rows are not filled");
            };
            return "%s: %s filled with the %s %s".formatted(column, count(cells, "missing cell"), name, number(value));
        }
    }

    /** Missing cells that became the most frequent category. */
    record CategoryFilled(String column, int cells, String category) implements PreparationStep {

        @Override
        public String sentence() {
            return "%s: %s filled with the most frequent category %s".formatted(column, count(cells, "missing cell"), category);
        }
    }

    /** A feature that is 1 where the cell was missing. */
    record MissingMarked(String column, int cells) implements PreparationStep {

        @Override
        public String sentence() {
            return "%s: %s marked by a feature that is 1 there and 0 elsewhere".formatted(column, count(cells, "missing cell"));
        }
    }

    /** Each x became (x - shift) / divisor. */
    record NumbersScaled(String column, Scaling scaling, double shift, double divisor) implements PreparationStep {

        @Override
        public String sentence() {
            String moved = shift == 0 ? "x" : shift > 0 ? "x - " + number(shift) : "x + " + number(-shift);
            String term = divisor == 1 || shift == 0 ? moved : "(" + moved + ")";
            return "%s: %s%s".formatted(column, term, divisor == 1 ? "" : " / " + number(divisor));
        }

        @Override
        public double inverse(double after) {
            return after * divisor + shift;
        }
    }

    /** A feature for each category. */
    record CategoriesParted(String column, List<String> categories) implements PreparationStep {

        public CategoriesParted {
            categories = List.copyOf(categories);
        }

        @Override
        public String sentence() {
            return "%s: a feature for each of %s".formatted(column, String.join(", ", categories));
        }
    }

    private static String count(int count, String unit) {
        return "%d %s%s".formatted(count, unit, count == 1 ? "" : "s");
    }

    /** Three significant digits, and all of those before the decimal point: 0.123, 32.2, 1976. */
    static String number(double value) {
        double size = Math.abs(value);
        if (size != 0 && (size < 1e-4 || size >= 1e9)) {
            return String.format(Locale.ROOT, "%.2e", value);
        }
        BigDecimal exact = BigDecimal.valueOf(value);
        int digits = Math.max(3, exact.precision() - exact.scale());
        BigDecimal rounded = exact.round(new MathContext(digits));
        return (rounded.signum() == 0 ? BigDecimal.ZERO : rounded.stripTrailingZeros()).toPlainString();
    }
}
