package org.kettenregel.backend.lens;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.inspect.Origin;

/**
 * A sum with its summands: factor (left[0] right[0] + left[1] right[1] + ...).
 *
 * @param count   of all summands; the arrays hold the first of them where there are very many
 * @param right   1 for a summand that is a single number
 * @param origins where the factors stand, left and right by turns; empty for what was computed on the way
 * @param total   over all summands
 * @param row     of the batch that is looked at
 */
public record TermsAnswer(int count, double factor, double[] left, double[] right, List<Optional<Origin>> origins, double total, int row) implements Answer {

    public TermsAnswer {
        origins = List.copyOf(origins);
    }
}
