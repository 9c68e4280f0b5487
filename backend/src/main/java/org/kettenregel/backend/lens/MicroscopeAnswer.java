package org.kettenregel.backend.lens;

import java.util.List;
import org.kettenregel.backend.inspect.Origin;

/**
 * A local function around the number that goes in: y over x, all other numbers held.
 *
 * @param function  id of the node whose op it is
 * @param input     where the number stands that goes in
 * @param output    where the one stands that comes out
 * @param slope     local derivative dy/dx at the number that goes in
 * @param upstream  gradient that arrives at the output; NaN while there is none
 * @param xs        ascending; the number that goes in and all kinks are among them
 * @param slopes    local derivative at each
 * @param dead      samples of the batch, where a rectifier gives 0 for all of them; else 0
 */
public record MicroscopeAnswer(
        int function, Origin input, Origin output, double x, double y, double slope, double upstream, Steepness steepness, List<Kink> kinks,
        float[] xs, float[] ys, float[] slopes, int dead) implements Answer {

    /** Whether a gradient comes through. */
    public enum Steepness {
        PASSING,
        /** The function has flattened out: hardly any. */
        SATURATED,
        /** None: the derivative is 0. */
        CLOSED
    }

    /**
     * A place where the slope changes at once.
     *
     * @param left  slope just before
     * @param right slope just behind
     * @param taken the slope that the op takes there
     * @param jump  whether the function itself leaps
     */
    public record Kink(double x, double left, double right, double taken, boolean jump) {}

    public MicroscopeAnswer {
        kinks = List.copyOf(kinks);
    }
}
