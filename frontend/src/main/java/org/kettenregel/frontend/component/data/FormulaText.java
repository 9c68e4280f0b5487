package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * How one number comes about, and how its gradient does.
 *
 * @param badge  a word at the right of the title, empty for none
 * @param blocks its value and its gradient, as far as they are there
 */
public record FormulaText(String title, String badge, List<Block> blocks) {

    public FormulaText {
        blocks = List.copyOf(blocks);
    }

    /**
     * A number in symbols, with the numbers put in, and the result.
     *
     * @param first    whether it is the one the last step has made, or that was asked for
     * @param gradient whether it is a gradient rather than a value
     * @param symbols  LaTeX
     * @param terms    the right-hand side with numbers for symbols
     * @param summands how many there are where the terms show but the largest, else 0
     * @param result   not a number while it is hidden
     * @param hidden   whether it is to be predicted
     * @param rows     further numbers worth comparing
     * @param note     a sentence on a convention; empty for none
     * @param origin   sample, operation and step that it comes from
     */
    public record Block(
            boolean first, boolean gradient, String heading, String symbols, List<Term> terms, int summands, double result, boolean hidden, List<Row> rows,
            String note, String origin) {

        public Block {
            terms = List.copyOf(terms);
            rows = List.copyOf(rows);
        }
    }

    /**
     * A piece of the line of numbers: words and signs, or, where {@code text} is empty, a number.
     *
     * @param node    where the number stands, -1 where it stands nowhere one could go
     * @param element as in a selection
     * @param row     of the batch it stands in, -1 for what all samples share
     */
    public record Term(String text, double number, int node, int element, int row) {

        public static Term of(String text) {
            return new Term(text, 0, -1, 0, -1);
        }

        public static Term of(double number) {
            return new Term("", number, -1, 0, -1);
        }
    }

    /** A number with its name. */
    public record Row(String label, double value) {}
}
