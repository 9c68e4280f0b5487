package org.kettenregel.backend.compile;

import java.util.List;
import java.util.Locale;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.kettenregel.backend.experiment.Experiment;

/**
 * A way out of a problem, in one step. The texts of both languages are in {@code problems*.properties}, under {@code fix.} and the id.
 *
 * @param layer     key of the layer that is changed, or in front of which another one is put; empty where it is no layer
 * @param arguments put into the text behind the name of the layer, in order
 * @param after     the experiment without the problem
 */
public record Fix(String id, String layer, List<String> arguments, Experiment after) {

    public Fix {
        arguments = List.copyOf(arguments);
    }

    static Fix of(String id, String layer, Experiment after, Object... arguments) {
        return new Fix(id, layer, Stream.of(arguments).map(String::valueOf).toList(), after);
    }

    /**
     * What it does, as a short sentence for a button.
     *
     * @param names what layers are called, by their keys
     */
    public String sentence(Locale locale, UnaryOperator<String> names) {
        return Problem.text(locale, "fix." + id, Stream.concat(Stream.of(layer.isEmpty() ? "" : names.apply(layer)), arguments.stream()).toArray());
    }
}
