package org.kettenregel.backend.formula;

import java.util.List;

/**
 * What an operation computes, in LaTeX.
 *
 * @param value     the value of the output, y, from the inputs
 * @param gradients one rule per input: what the gradient of the loss with respect to that input receives; empty text for an input
 *                  through which no gradient flows
 */
public record Formula(String value, List<String> gradients) {

    public Formula {
        gradients = List.copyOf(gradients);
    }

    public static Formula of(String value, String... gradients) {
        return new Formula(value, List.of(gradients));
    }
}
