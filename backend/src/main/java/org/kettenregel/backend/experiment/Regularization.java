package org.kettenregel.backend.experiment;

import org.kettenregel.backend.catalog.Knob;

/** Penalties on the weights (not the biases), added to the loss: l1 times the sum of |w| plus l2 times the sum of w^2. */
public record Regularization(@Knob(min = 0, max = 0.1, step = 0.001) double l1, @Knob(min = 0, max = 0.1, step = 0.001) double l2) {

    public static final Regularization NONE = new Regularization(0, 0);

    public Regularization {
        if (!(l1 >= 0 && l1 <= 10 && l2 >= 0 && l2 <= 10)) {
            throw new IllegalArgumentException("regularisation: l1 and l2 must be between 0 and 10, found %s and %s".formatted(l1, l2));
        }
    }

    public Regularization() {
        this(0, 0);
    }
}
