package org.kettenregel.backend.op;

import org.kettenregel.backend.formula.Formula;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.initializer.Initializer;
import org.kettenregel.backend.shape.Shape;

/** Numbers that are kept from step to step: weights, biases, slopes, running statistics. */
public record Parameter(Shape shape, Role role, Initializer initializer, Fans fans) implements Source {

    /** Regularisation counts weights only, not what scales or shifts single features; statistics follow the data and no gradient; what is given has one, but stays. */
    public enum Role { WEIGHT, BIAS, SCALE, SLOPE, STATISTIC, VARIABLE, GIVEN }

    /** Whether a gradient moves it. */
    public boolean trainable() {
        return role != Role.STATISTIC && role != Role.GIVEN;
    }

    @Override
    public Formula formula() {
        return Formula.of(switch (role) {
            case WEIGHT -> "W";
            case BIAS -> "b";
            case SCALE -> "\\gamma";
            case SLOPE -> "a";
            case STATISTIC -> "\\hat s";
            case VARIABLE, GIVEN -> "x";
        });
    }
}
