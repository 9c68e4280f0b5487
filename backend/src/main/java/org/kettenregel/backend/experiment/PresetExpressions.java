package org.kettenregel.backend.experiment;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.kettenregel.backend.layer.ExpressionLayer;

/** Expressions whose computation graph is worth a look. */
final class PresetExpressions {

    private PresetExpressions() {}

    /** |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4 (Chollet, Deep Learning with Python, 2nd ed., p. 58): loss 3, dL/dw = 2, dL/db = 1. */
    static Preset chainRule() {
        return preset("expression-chain-rule", "An absolute error", new ExpressionLayer("abs(y - (w*x + b))"), Map.of("x", 2.0, "w", 3.0, "b", 1.0, "y", 4.0));
    }

    /** f(g(h(j(x)))), so that the slope of y is a product of four: 2 x2 cos(x1) exp(x) and one more. */
    static Preset fourFunctions() {
        return preset("expression-four-functions", "Four functions, one in another",
                new ExpressionLayer("x1 = exp(x); x2 = sin(x1); x3 = square(x2); y = tanh(x3)", Optional.of(List.of())), Map.of("x", -0.5));
    }

    /** A unit with three inputs: z = 0.5 - 2 + 0.75 + 0.25 = -0.5. */
    static Preset neuron() {
        return preset("expression-neuron", "One neuron with three inputs", new ExpressionLayer("sigmoid(w1*x1 + w2*x2 + w3*x3 + b)"),
                Map.of("x1", 1.0, "x2", 2.0, "x3", 3.0, "w1", 0.5, "w2", -1.0, "w3", 0.25, "b", 0.25));
    }

    /**
     * Human .48, cat .01, dog .51, and it is a dog: the distance to the truth is sqrt(.48^2 + .01^2 + .49^2) = 0.686, the cross-entropy -ln .51 = 0.673. In a
     * sum both stand in one picture, and each has the gradients that it has alone.
     */
    static Preset twoLosses() {
        String text = "distance = sqrt(human^2 + cat^2 + (1 - dog)^2); entropy = -log(dog); both = distance + entropy";
        return preset("expression-two-losses", "Two losses for one answer", new ExpressionLayer(text, Optional.of(List.of())),
                Map.of("human", 0.48, "cat", 0.01, "dog", 0.51));
    }

    /** With a rate of 0.1 each step goes a fifth of the way to 3. */
    static Preset descent() {
        return preset("expression-descent", "Down a parabola", new ExpressionLayer("(x - 3)^2", Optional.of(List.of("x"))), Map.of("x", -2.0));
    }

    /** d/dw (w x + w^2) = x + 2 w: 3 + 4. */
    static Preset twoPaths() {
        return preset("expression-two-paths", "Two paths from one number", new ExpressionLayer("w*x + w^2"), Map.of("x", 3.0, "w", 2.0));
    }

    private static Preset preset(String id, String title, ExpressionLayer expression, Map<String, Double> values) {
        return new Preset(id, Expressions.of(title, expression, values));
    }
}
