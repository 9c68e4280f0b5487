package org.kettenregel.backend.catalog;

import java.util.List;

/** What a form offers for a knob. */
public sealed interface KnobKind {

    /** A slider or number field; {@code integer} forbids decimals. */
    record Number(double min, double max, double step, boolean integer) implements KnobKind {

        public Number {
            if (!(min < max) || !(step > 0)) {
                throw new IllegalArgumentException(
                        "a number knob needs min < max and a positive step, found min %s, max %s, step %s".formatted(min, max, step));
            }
        }
    }

    /** On or off. */
    record Toggle() implements KnobKind {}

    /** One of the constants of an enum, in their order. */
    record Choice(List<Enum<?>> constants) implements KnobKind {

        public Choice {
            constants = List.copyOf(constants);
        }
    }

    /** A member of another sealed family, with knobs of its own: {@link Catalog#of} of {@code family} lists the choices. */
    record Family(Class<?> family) implements KnobKind {}
}
