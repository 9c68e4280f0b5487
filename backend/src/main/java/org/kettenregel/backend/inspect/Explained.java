package org.kettenregel.backend.inspect;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.formula.Summands;
import org.kettenregel.backend.formula.Term;

/**
 * How a number comes about.
 *
 * @param symbols  LaTeX
 * @param terms    the largest of them, where there are many
 * @param places   where the numbers among the terms stand in the run, in their order, empty for what was computed on the way; may be too few or too many
 * @param summands all of them where it is a sum
 * @param named    those of them whose factors were sought: the largest where not all were, in the order of the sum
 * @param origins  where these factors stand, left and right by turns
 * @param convention what the op takes for the slope, where one of the local derivatives is a convention
 * @param upstream gradient arriving where the only path comes from, NaN where there are several or none
 * @param local    local derivative of the only path, NaN likewise
 */
public record Explained(
        String symbols, List<Term> terms, List<Optional<Origin>> places, double result, Summands summands, int[] named,
        List<Optional<Origin>> origins, double upstream, double local, Optional<Convention> convention) {

    public Explained {
        terms = List.copyOf(terms);
        places = List.copyOf(places);
        origins = List.copyOf(origins);
    }
}
