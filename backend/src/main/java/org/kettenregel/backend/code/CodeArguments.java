package org.kettenregel.backend.code;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

/** What stands between the brackets of a call, asked for by name and place; what nobody asks for is told in the end. */
final class CodeArguments {

    private static final Set<String> HARMLESS = Set.of(
            "name", "dtype", "trainable", "data_format", "seed", "device", "inplace", "return_state", "input_length", "mask_zero", "verbose",
            "bias_initializer", "recurrent_initializer", "beta_initializer", "gamma_initializer", "moving_mean_initializer", "moving_variance_initializer",
            "interpolation", "fill_mode", "fill_value", "unroll", "stateful", "implementation", "track_running_stats", "affine", "center", "scale", "sparse",
            "padding_mode", "epsilon", "eps", "foreach", "fused", "capturable", "maximize", "differentiable", "axis", "dim", "count_include_pad", "training",
            "start_dim", "align_corners", "reduction", "batch_size", "ragged", "bias_regularizer", "activity_regularizer", "unit_forget_bias", "jit_compile");

    private final String callee;
    private final List<CodeValue> places;
    private final Map<String, CodeValue> names;
    private final int line;
    private final Set<String> asked = new HashSet<>();
    private int askedPlaces;

    CodeArguments(String callee, List<CodeValue> places, Map<String, CodeValue> names, int line) {
        this.callee = callee;
        this.places = List.copyOf(places);
        this.names = new LinkedHashMap<>(names);
        this.line = line;
    }

    String callee() {
        return callee;
    }

    int line() {
        return line;
    }

    Map<String, CodeValue> names() {
        return names;
    }

    List<CodeValue> places() {
        return places;
    }

    /** By its name, or by its place, counted from 0; a place below 0 for one that has only a name. */
    Optional<CodeValue> get(String name, int place) {
        asked.add(name);
        askedPlaces = Math.max(askedPlaces, place + 1);
        if (names.containsKey(name)) {
            return Optional.of(names.get(name));
        }
        return place >= 0 && place < places.size() ? Optional.of(places.get(place)) : Optional.empty();
    }

    Optional<CodeValue> get(String name) {
        return get(name, -1);
    }

    CodeValue need(String name, int place) {
        return get(name, place).orElseThrow(() -> new PythonMistake(line, "argument-missing", callee, name));
    }

    int integer(String name, int place) {
        return integer(name, need(name, place));
    }

    int integer(String name, int place, int otherwise) {
        return given(name, place).map(value -> integer(name, value)).orElse(otherwise);
    }

    double number(String name, int place) {
        return number(name, need(name, place));
    }

    double number(String name, int place, double otherwise) {
        return given(name, place).map(value -> number(name, value)).orElse(otherwise);
    }

    boolean flag(String name, int place, boolean otherwise) {
        return given(name, place).map(value -> value instanceof CodeValue.Flag flag ? flag.value() : wrong(name, "True / False")).orElse(otherwise);
    }

    String word(String name, int place, String otherwise) {
        return given(name, place).map(value -> value instanceof CodeValue.Word word ? word.text() : this.<String>wrong(name, "\"...\"")).orElse(otherwise);
    }

    /** What is given and not None. */
    Optional<CodeValue> given(String name, int place) {
        return get(name, place).filter(value -> !(value instanceof CodeValue.Nothing));
    }

    /** One number for both directions; throws where they differ. */
    int square(String name, int place, int otherwise) {
        return given(name, place).map(value -> square(name, value)).orElse(otherwise);
    }

    int square(String name, CodeValue value) {
        if (value instanceof CodeValue.Several several && !several.items().isEmpty()) {
            Set<Integer> sizes = new HashSet<>(several.items().stream().map(item -> integer(name, item)).toList());
            if (sizes.size() > 1) {
                throw new PythonMistake(line, "not-square", callee, name);
            }
            return sizes.iterator().next();
        }
        return integer(name, value);
    }

    int integer(String name, CodeValue value) {
        double number = number(name, value);
        if (number != Math.rint(number) || Math.abs(number) > Integer.MAX_VALUE) {
            return wrong(name, "1, 2, 3, ...");
        }
        return (int) number;
    }

    double number(String name, CodeValue value) {
        return value instanceof CodeValue.Numeric numeric ? numeric.value() : wrong(name, "0.5, 3, ...");
    }

    /** Sizes of a tuple, or a single one. */
    List<Integer> sizes(String name, CodeValue value) {
        return value instanceof CodeValue.Several several ? several.items().stream().map(item -> integer(name, item)).toList() : List.of(integer(name, value));
    }

    <T> T wrong(String name, String expected) {
        throw new PythonMistake(line, "argument-wrong", callee, name, expected);
    }

    /** Notes what was given and nobody has asked for. */
    void tellRest(List<CodeProblem> problems) {
        names.keySet().stream().filter(name -> !asked.contains(name) && !HARMLESS.contains(name))
                .forEach(name -> problems.add(CodeProblem.note(line, "argument-unknown", callee, name)));
        IntStream.range(askedPlaces, places.size()).limit(1)
                .forEach(place -> problems.add(CodeProblem.note(line, "argument-place", callee, place + 1)));
    }
}
