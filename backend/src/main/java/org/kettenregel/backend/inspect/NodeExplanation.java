package org.kettenregel.backend.inspect;

import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.formula.Convention;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.formula.Term;

/**
 * One number in three lines: symbols, numbers, result; either a value or a gradient.
 *
 * @param element  row-major place in the node, over the whole batch
 * @param symbols  LaTeX, which {@link Notation} writes out
 * @param places   where the numbers among the terms stand, in their order; empty for what was computed on the way
 * @param summands how many there are, where it is a sum; the terms show the largest
 * @param engine   the same number read from the frame
 * @param upstream gradient arriving at the only reader of this node, NaN when there are several or none
 * @param local    local derivative towards that reader, NaN likewise
 * @param measured central difference of the loss, NaN where none was taken
 * @param made     position of the instruction that has completed it; -1 for what was there before
 * @param convention what stands for a slope, where there is none
 */
public record NodeExplanation(
        int node,
        int element,
        boolean gradient,
        String symbols,
        List<Term> terms,
        List<Optional<Origin>> places,
        int summands,
        double result,
        double engine,
        double upstream,
        double local,
        double measured,
        int made,
        Optional<Convention> convention) {

    public NodeExplanation {
        terms = List.copyOf(terms);
        places = List.copyOf(places);
    }

    /** The same number, its symbols and its terms written otherwise. */
    public NodeExplanation written(String otherwise, List<Term> inOrder, List<Optional<Origin>> theirs) {
        return new NodeExplanation(
                node, element, gradient, otherwise, inOrder, theirs, summands, result, engine, upstream, local, measured, made, convention);
    }
}
