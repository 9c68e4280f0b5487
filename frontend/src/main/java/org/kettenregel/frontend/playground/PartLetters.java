package org.kettenregel.frontend.playground;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The letters that books give to the parts of a layer: z for its sum, a for what it answers, i, f, o, c and h in each step of an LSTM. */
final class PartLetters {

    private static final Pattern IN_STEP = Pattern.compile("step (\\d+)/(.*)");
    private static final Pattern PARTIAL_SUM = Pattern.compile("sum(\\d+)");

    private static final Map<String, String> PARTS = Map.of(
            "product", "p", "convolution", "p", "sum", "z", "input sum", "s", "activation", "a", "all steps", "h");

    /** As in Hochreiter and Schmidhuber 1997 and Cho et al. 2014; q for the sums that the gates read. */
    private static final Map<String, String> PARTS_OF_STEPS = Map.ofEntries(
            Map.entry("input", "s"), Map.entry("scores", "q"), Map.entry("score", "q"), Map.entry("gate scores", "q"), Map.entry("candidate scores", "q"),
            Map.entry("input gate", "i"), Map.entry("forget gate", "f"), Map.entry("output gate", "o"), Map.entry("update gate", "z"),
            Map.entry("reset gate", "r"), Map.entry("candidate", "g"), Map.entry("cell", "c"), Map.entry("output", "h"));

    private PartLetters() {}

    /** @param number of the layer, empty where there is only one */
    static Optional<String> operation(String part, String number) {
        Matcher step = IN_STEP.matcher(part);
        if (step.matches()) {
            return Optional.ofNullable(PARTS_OF_STEPS.get(step.group(2))).map(letter -> letter + number + raised(step.group(1)));
        }
        Matcher partial = PARTIAL_SUM.matcher(part); // several layers are added up one by one: z, z′, z″
        return partial.matches()
                ? Optional.of("z" + number + "′".repeat(Integer.parseInt(partial.group(1)) - 1))
                : Optional.ofNullable(PARTS.get(part)).map(letter -> letter + number);
    }

    /** What is taken of a node: the columns of a gate, or a step. Empty where no letter says it. */
    static Optional<String> place(String part) {
        Matcher step = IN_STEP.matcher(part);
        if (!step.matches()) {
            return Optional.empty();
        }
        return switch (step.group(2)) {
            case "input", "scores", "score" -> Optional.of(step.group(1));
            case "gate scores" -> Optional.of(step.group(1) + ", zr"); // of a GRU, whose gates read the same sum
            case "candidate scores" -> Optional.of(step.group(1) + ", g");
            default -> Optional.ofNullable(PARTS_OF_STEPS.get(step.group(2)));
        };
    }

    /** The number of a step as books write it, h⁽³⁾. */
    private static String raised(String digits) {
        StringBuilder raised = new StringBuilder("⁽");
        digits.chars().forEach(digit -> raised.append("⁰¹²³⁴⁵⁶⁷⁸⁹".charAt(digit - '0')));
        return raised.append('⁾').toString();
    }

    /** What sort of parameter a part of a layer is: recurrent layers have several weights and biases, {@code forget gate bias}. */
    static String sort(String part) {
        return part.contains("weights") ? "weights" : part.endsWith("bias") ? "bias" : part;
    }

    static String parameter(String part, String number) {
        return switch (sort(part)) {
            case "bias" -> "b" + Optional.ofNullable(PARTS_OF_STEPS.get(part.replaceAll(" ?bias$", ""))).orElse("") + number;
            case "scale" -> "γ" + number;
            case "shift" -> "β" + number;
            case "mean" -> "μ" + number;
            case "variance" -> "σ²" + number;
            case "slope" -> "α" + number;
            default -> (part.startsWith("recurrent") ? "u" : "w") + number;
        };
    }
}
