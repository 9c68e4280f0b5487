package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.shape.Shape;

/** A number that stands in a formula: neither a batch nor training changes it, and no gradient is asked for. */
public record FixedNumber(double value) implements Source {

    public FixedNumber {
        if (!Float.isFinite((float) value)) {
            throw new IllegalArgumentException("number: expected a finite one, found " + value);
        }
    }

    @Override
    public Shape shape() {
        return Shape.fixed(1);
    }

    @Override
    public Formula formula() {
        return Formula.of("c");
    }
}
