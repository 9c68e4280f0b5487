package org.kettenregel.backend.inspect;

import java.util.List;
import org.kettenregel.backend.formula.Term;

/**
 * One number in three lines: symbols, numbers, result; either a value or a gradient.
 *
 * @param element  row-major place in the node, over the whole batch
 * @param symbols  LaTeX
 * @param engine   the same number read from the frame
 * @param upstream gradient arriving at the only reader of this node, NaN when there are several or none
 * @param local    local derivative towards that reader, NaN likewise
 * @param measured central difference of the loss, NaN where none was taken
 */
public record NodeExplanation(
        int node,
        int element,
        boolean gradient,
        String symbols,
        List<Term> terms,
        double result,
        double engine,
        double upstream,
        double local,
        double measured) {

    public NodeExplanation {
        terms = List.copyOf(terms);
    }
}
