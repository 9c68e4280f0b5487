package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.shape.Shape;

/** Numbers that training changes: weights or biases. */
public record Parameter(Shape shape, Role role, Initializer initializer, Fans fans) implements Source {

    /** Regularisation counts weights only. */
    public enum Role { WEIGHT, BIAS }

    @Override
    public Formula formula() {
        return Formula.of(role == Role.WEIGHT ? "W" : "b");
    }
}
