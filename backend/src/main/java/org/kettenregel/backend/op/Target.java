package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;

/** What the network should have answered for the samples in the batch: (n, outputs). */
public record Target(Shape shape) implements Source {

    @Override
    public Formula formula() {
        return Formula.of("y");
    }
}
