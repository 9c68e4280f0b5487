package org.kettenregel.backend.experiment;

/**
 * A starting value set by hand.
 *
 * @param parameter name of the parameter, {@code dense#1/weights}
 * @param index     row-major place in it
 */
public record OwnValue(String parameter, int index, double value) {

    public OwnValue {
        if (index < 0) {
            throw new IllegalArgumentException("own value of %s: the place counts from 0, found %d".formatted(parameter, index));
        }
        if (!Double.isFinite((float) value)) {
            throw new IllegalArgumentException("own value of %s: expected a finite number, found %s".formatted(parameter, value));
        }
    }
}
