package org.kettenregel.backend.formula;

import java.util.List;
import java.util.regex.Pattern;

/**
 * What an operation computes, in LaTeX that {@link Notation} writes out for a reader.
 *
 * @param value     the value of the output, y, from the inputs
 * @param gradients one rule per input: what the gradient of the loss with respect to that input receives; empty text for an input
 *                  through which no gradient flows
 */
public record Formula(String value, List<String> gradients) {

    private static final Pattern BAR = Pattern.compile("\\\\bar ([a-z](?:_\\{[^}]*}|_[a-z])?)");

    public Formula {
        gradients = gradients.stream().map(Formula::spelledOut).toList();
    }

    /** Gradients may be written short: {@code \bar x_i} stands for the derivative of the loss with respect to x_i. */
    public static Formula of(String value, String... gradients) {
        return new Formula(value, List.of(gradients));
    }

    private static String spelledOut(String gradient) {
        return BAR.matcher(gradient).replaceAll("\\\\frac{\\\\partial L}{\\\\partial $1}");
    }
}
