package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;

/** The features of the samples in the batch: (n, features). */
public record Input(Shape shape) implements Source {

    @Override
    public Formula formula() {
        return Formula.of("x");
    }
}
