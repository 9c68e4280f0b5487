package org.kettenregel.backend.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;

/**
 * A formula with real numbers put in, for one element, and what comes out. The result is computed from the very numbers shown, so a test
 * can hold it against the engine's own value.
 *
 * @param summands all of them where it is a sum, of a long one the terms show the largest
 */
public record Explanation(List<Term> terms, double result, Summands summands) {

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

    /** Collects summands; all of them count, the largest are shown. */
    public static final class Sum {

        private static final int FIRST = 6; // room at the start

        private double[] left = new double[FIRST];
        private double[] right = new double[FIRST];
        private final BitSet single = new BitSet();
        private int summands;
        private double total;

        public Sum product(double a, double b) {
            keep(a, b);
            total += a * b;
            return this;
        }

        public Sum plus(double a) {
            single.set(summands);
            keep(a, 1);
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

        /** The sum times {@code factor}. */
        public Explanation times(double factor) {
            Summands all = new Summands(factor, Arrays.copyOf(left, summands), Arrays.copyOf(right, summands), single);
            return new Explanation(all.terms(all.shown()), factor * total, all);
        }

        public Explanation end() {
            return times(1);
        }
    }
}
