package org.kettenregel.frontend.component.data;

import java.util.List;

/**
 * A function around the number that goes into it.
 *
 * @param name      {@code ReLU}
 * @param from      what the number is called that goes in
 * @param to        what the one is called that comes out
 * @param slope     the derivative at the number that goes in
 * @param upstream  gradient that arrives; NaN while there is none
 * @param steepness {@code passing}, {@code saturated} or {@code closed}
 * @param dead      samples of the batch, where it gives 0 for all of them; else 0
 */
public record MicroscopeView(
        String name, String from, String to, double x, double y, double slope, double upstream, String steepness, List<Kink> kinks, int dead) {

    public MicroscopeView {
        kinks = List.copyOf(kinks);
    }

    /** Where the slope changes at once, from {@code left} to {@code right}; {@code taken} is the one that counts there. */
    public record Kink(double at, double left, double right, double taken, boolean jump) {}
}
