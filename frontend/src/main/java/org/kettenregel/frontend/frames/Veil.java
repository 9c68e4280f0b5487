package org.kettenregel.frontend.frames;

import java.util.Set;

/**
 * What is kept out of frames while a number is to be predicted: results, pictures and curves, of which many follow from it, and parameters that
 * were moved by it.
 *
 * @param down       whether there is such a number
 * @param parameters by their names
 */
public record Veil(boolean down, Set<String> parameters) {

    public static final Veil NONE = new Veil(false, Set.of());

    public Veil {
        parameters = Set.copyOf(parameters);
    }
}
