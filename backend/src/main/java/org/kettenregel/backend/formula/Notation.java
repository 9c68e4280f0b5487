package org.kettenregel.backend.formula;

import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a reader writes what a network computes: books have W x + b, libraries x W + b, and some books give the bias to an input that is always 1. No number
 * depends on it, nor how weights are kept: one row per input, one column per unit.
 *
 * <p>Formulas of operations leave it open. In them {@code w_{i→j}} is the number that leads from i to j, {@code n→j} that of sample n; {@code a \by w_{i→j}}
 * behind a sum is a product in the reader's order; {@code 1 \by b_{0→j}} is a bias, and {@code \one} the 1 that its slope is.
 */
public record Notation(Weights weights, Bias bias) {

    public enum Weights {
        /** x W: weights behind what they multiply, w_ij from input i to unit j, samples as rows. */
        BEHIND,
        /** W x: weights in front, w_ji from input i to unit j, samples as columns. */
        IN_FRONT
    }

    public enum Bias {
        /** A vector b of its own. */
        VECTOR,
        /** Weights w_0 of an input that is always 1. */
        NODE
    }

    /** What Keras and NumPy write. */
    public static final Notation USUAL = new Notation(Weights.BEHIND, Bias.VECTOR);

    private static final Pattern CONSTANT = Pattern.compile("1 \\\\by (\\S+?)_\\{0→([a-z])}");
    private static final Pattern BIAS = Pattern.compile("_\\{0→([a-z])}");
    private static final Pattern PRODUCT = Pattern.compile("(?<=\\\\sum_[a-z] )(.+?) \\\\by (\\S+)");
    private static final Pattern PATH = Pattern.compile("_\\{([^{}]*→[^{}]*)}");

    public boolean weightsInFront() {
        return weights == Weights.IN_FRONT;
    }

    public boolean biasNode() {
        return bias == Bias.NODE;
    }

    /** LaTeX of an operation's formula, written out. */
    public String write(String formula) {
        String constants = CONSTANT.matcher(formula).replaceAll(found -> quoted(constant(found.group(1), found.group(2))));
        String biases = biasNode() ? constants.replace("\\one", " \\cdot 1") : BIAS.matcher(constants).replaceAll("_$1").replace("\\one", "");
        String products = PRODUCT.matcher(biases).replaceAll(found -> quoted(weightsInFront() ? found.group(2) + "\\," + found.group(1) : found.group(1) + "\\," + found.group(2)));
        return PATH.matcher(products).replaceAll(this::path);
    }

    private String constant(String letter, String unit) {
        String weight = letter + "_{0→" + unit + "}";
        return !biasNode() ? letter + "_" + unit : weightsInFront() ? weight + " \\cdot 1" : "1 \\cdot " + weight;
    }

    private String path(MatchResult found) {
        List<String> stops = List.of(found.group(1).split("→"));
        return quoted("_{" + String.join("", weightsInFront() ? stops.reversed() : stops) + "}");
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    /** {@code x · w}, or {@code w · x}. */
    public String product(String input, String weights) {
        return weightsInFront() ? weights + " · " + input : input + " · " + weights;
    }

    /** {@code p + b}, or with a 1 beside the bias. */
    public String biased(String sum, String bias) {
        return sum + " + " + (biasNode() ? product("1", bias) : bias);
    }
}
