package org.kettenregel.backend.formula;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;

/**
 * All summands of a sum, however long: factor (left[0] right[0] + left[1] right[1] + ...). The arrays must not be changed.
 *
 * @param right  1 for a summand that is a single number
 * @param single which summands are single numbers
 */
public record Summands(double factor, double[] left, double[] right, BitSet single) {

    /** Of what is no sum. */
    public static final Summands NONE = new Summands(1, new double[0], new double[0], new BitSet());

    /** Longer sums are shown with their largest summands and a count of the others. */
    private static final int SHOWN = 6;

    public int count() {
        return left.length;
    }

    /** How many of them are 0, so that nothing would be missing without them. */
    public int zeros() {
        return (int) IntStream.range(0, count()).filter(i -> product(i) == 0).count();
    }

    private double product(int i) {
        return left[i] * right[i];
    }

    /** Places of those that are farthest from 0, the farthest first, what is no number before all others; of equal ones the first comes first. */
    public int[] largest(int most) {
        Comparator<Integer> bySize = Comparator.comparingDouble(this::size);
        PriorityQueue<Integer> found = new PriorityQueue<>(bySize.thenComparing(Comparator.reverseOrder())); // the smallest is the first to go
        for (int i = 0; i < count() && most > 0; i++) {
            if (found.size() < most) {
                found.add(i);
            } else if (size(i) > size(found.element())) {
                found.remove();
                found.add(i);
            }
        }
        int[] largest = new int[found.size()];
        for (int rank = largest.length - 1; rank >= 0; rank--) {
            largest[rank] = found.remove();
        }
        return largest;
    }

    private double size(int i) {
        double product = product(i);
        return Double.isNaN(product) ? Double.POSITIVE_INFINITY : Math.abs(product);
    }

    /** Which are written out: all of a short sum in their order; of a longer one the largest, but none that is 0 beside others. */
    public int[] shown() {
        if (count() <= SHOWN) {
            return IntStream.range(0, count()).toArray();
        }
        int[] largest = largest(SHOWN);
        int[] counting = Arrays.stream(largest).filter(i -> product(i) != 0).toArray();
        return counting.length == 0 ? largest : counting;
    }

    /** The sum with the numbers put in; a factor of 1 is not shown. */
    public List<Term> terms(int... shown) {
        List<Term> terms = new ArrayList<>();
        if (factor != 1) {
            terms.add(new Term.Number(factor));
            terms.add(new Term.Text(" · ("));
        }
        for (int i = 0; i < shown.length; i++) {
            if (i > 0) {
                terms.add(new Term.Text(" + "));
            }
            terms.add(new Term.Number(left[shown[i]]));
            if (!single.get(shown[i])) {
                terms.add(new Term.Text(" · "));
                terms.add(new Term.Number(right[shown[i]]));
            }
        }
        if (shown.length < count()) {
            terms.add(new Term.Text(" + "));
            terms.add(rest(shown));
        }
        if (count() == 0) {
            terms.add(new Term.Number(0));
        }
        if (factor != 1) {
            terms.add(new Term.Text(")"));
        }
        return terms;
    }

    private Term.Rest rest(int... shown) {
        int zeros = (int) Arrays.stream(shown).filter(i -> product(i) == 0).count();
        return new Term.Rest(count() - shown.length, zeros() - zeros);
    }
}
