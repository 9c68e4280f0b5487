package org.kettenregel.backend.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A formula with real numbers put in, for one element, and what comes out. The result is computed from the very numbers shown, so a test
 * can hold it against the engine's own value.
 *
 * @param summands all of them where it is a sum, the terms show the first
 */
public record Explanation(List<Term> terms, double result, Summands summands) {

    /** Sums longer than this are shown with their first summands and a count of the others. */
    private static final int SHOWN_SUMMANDS = 6;

    public Explanation {
        terms = List.copyOf(terms);
    }

    /** Of what is no sum. */
    public Explanation(List<Term> terms, double result) {
        this(terms, result, Summands.NONE);
    }

    /** Alternating text and numbers: {@code of(result, "max(0, ", x, ")")}. */
    public static Explanation of(double result, Object... pieces) {
        List<Term> terms = new ArrayList<>();
        for (Object piece : pieces) {
            terms.add(piece instanceof Number number ? new Term.Number(number.doubleValue()) : new Term.Text(piece.toString()));
        }
        return new Explanation(terms, result);
    }

    /** Starts a sum of products, a b + c d + ... */
    public static Sum sum() {
        return new Sum();
    }

    /** Collects summands; all of them count, the first few are shown. */
    public static final class Sum {

        private final List<Term> terms = new ArrayList<>();
        private double[] left = new double[SHOWN_SUMMANDS];
        private double[] right = new double[SHOWN_SUMMANDS];
        private int summands;
        private double total;

        public Sum product(double a, double b) {
            keep(a, b);
            if (show()) {
                terms.add(new Term.Number(a));
                terms.add(new Term.Text(" · "));
                terms.add(new Term.Number(b));
            }
            total += a * b;
            return this;
        }

        public Sum plus(double a) {
            keep(a, 1);
            if (show()) {
                terms.add(new Term.Number(a));
            }
            total += a;
            return this;
        }

        private void keep(double a, double b) {
            if (summands == left.length) {
                left = Arrays.copyOf(left, 2 * summands);
                right = Arrays.copyOf(right, 2 * summands);
            }
            left[summands] = a;
            right[summands] = b;
            summands++;
        }

        private boolean show() {
            if (summands > 1 && summands <= SHOWN_SUMMANDS) {
                terms.add(new Term.Text(" + "));
            }
            return summands <= SHOWN_SUMMANDS;
        }

        /** The sum times {@code factor}; a factor of 1 is not shown. */
        public Explanation times(double factor) {
            List<Term> all = new ArrayList<>();
            if (factor != 1) {
                all.add(new Term.Number(factor));
                all.add(new Term.Text(" · ("));
            }
            all.addAll(terms);
            if (summands > SHOWN_SUMMANDS) {
                all.add(new Term.Text(" + … (+" + (summands - SHOWN_SUMMANDS) + ")"));
            }
            if (summands == 0) {
                all.add(new Term.Number(0));
            }
            if (factor != 1) {
                all.add(new Term.Text(")"));
            }
            return new Explanation(all, factor * total, new Summands(factor, Arrays.copyOf(left, summands), Arrays.copyOf(right, summands)));
        }

        public Explanation end() {
            return times(1);
        }
    }
}
