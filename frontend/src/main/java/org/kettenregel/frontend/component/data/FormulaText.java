package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * How one number comes about: in symbols, with the numbers put in, and the result.
 *
 * @param badge   a word at the right of the title, empty for none
 * @param symbols LaTeX
 * @param terms   the right-hand side with numbers for symbols
 * @param rows    further numbers worth comparing
 */
public record FormulaText(String title, String badge, String symbols, List<Term> terms, double result, List<Row> rows) {

    public FormulaText {
        terms = List.copyOf(terms);
        rows = List.copyOf(rows);
    }

    /** A piece of the line of numbers: words and signs, or, where {@code text} is empty, a number. */
    public record Term(String text, double number) {

        public static Term of(String text) {
            return new Term(text, 0);
        }

        public static Term of(double number) {
            return new Term("", number);
        }
    }

    /** A number with its name. */
    public record Row(String label, double value) {}
}
