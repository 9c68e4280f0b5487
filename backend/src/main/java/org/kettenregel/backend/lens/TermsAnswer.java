package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.kettenregel.backend.inspect.Origin;

/**
 * A sum with its summands: factor (left[0] right[0] + left[1] right[1] + ...), in the order of the tensors they come from.
 *
 * @param count   of all summands
 * @param zeros   how many of all are 0
 * @param places  in the sum, of those that are listed: all, or the largest where there are very many
 * @param right   1 for a summand that is a single number
 * @param origins where the factors stand, left and right by turns; empty for what was computed on the way
 * @param total   over all summands
 * @param row     of the batch that is looked at
 */
public record TermsAnswer(
        int count, int zeros, double factor, int[] places, double[] left, double[] right, List<Optional<Origin>> origins, double total, int row) implements Answer {

    public TermsAnswer {
        origins = List.copyOf(origins);
    }

    /** The summands that are listed, without the factor of all. */
    public double[] products() {
        return IntStream.range(0, left.length).mapToDouble(i -> left[i] * right[i]).toArray();
    }
}
