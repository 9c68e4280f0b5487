package org.kettenregel.frontend.playground;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.formula.Notation;
import org.kettenregel.backend.inspect.NodeExplanation;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.shape.Shape;
import org.kettenregel.frontend.component.data.GraphDrawing;

/** A letter for each node of a graph, w1 for the weights of the first layer, and the equation by which it is made, p1 = x · w1. */
final class Symbols {

    /** A longer right-hand side gets a letter, or those that contain it would grow from step to step. */
    private static final int MOST_SIGNS = 22;

    private static final int MOST_JOINED = 4;
    private static final String CONSTANT = "₀"; // the place of the constant among the inputs; in a formula the index says it
    private static final Pattern NODE = Pattern.compile("\\\\node\\{(\\d+)}");

    private final Map<Integer, String> letters = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private final Map<String, Integer> outputs = new HashMap<>(); // the node of each layer that others read
    private final Set<String> taken = new HashSet<>();
    private final Optional<ExpressionSymbols> written;
    private final Notation notation;
    private final List<NodeInfo> graph;
    private int penalties; // each is added to the loss before

    Symbols(Experiment experiment, List<NodeInfo> graph) {
        this(experiment, graph, Notation.USUAL);
    }

    Symbols(Experiment experiment, List<NodeInfo> graph, Notation notation) {
        this.notation = notation;
        this.graph = List.copyOf(graph);
        written = experiment.expression().map(ExpressionSymbols::new);
        boolean several = experiment.layers().size() > 1;
        for (int i = 0; i < experiment.layers().size(); i++) {
            numbers.put(experiment.layers().get(i).key(), several ? String.valueOf(i + 1) : "");
        }
        graph.stream().filter(node -> numbers.containsKey(node.layer())).forEach(node -> outputs.put(node.layer(), node.id()));
        graph.forEach(node -> letters.put(node.id(), written.map(own -> own.letter(node)).orElseGet(() -> letter(node)))); // in the order of computation, so inputs have theirs already
    }

    private String letter(NodeInfo node) {
        String number = numbers.getOrDefault(node.layer(), "");
        return switch (node.role()) {
            case INPUT -> "x";
            case TARGET -> "y";
            case LOSS -> "loss";
            case PARAMETER -> single(parameter(node, number));
            case OPERATION -> numbers.containsKey(node.layer()) ? ofLayer(node, number) : ofLoss(node);
        };
    }

    /** A bias is b1, or w1₀ where it is the weight of a constant. */
    private String parameter(NodeInfo node, String number) {
        String letter = PartLetters.parameter(node.part(), number);
        return notation.biasNode() && InNotation.isParameter(node, "bias") ? "w" + letter.substring(1) + CONSTANT : letter;
    }

    private String ofLayer(NodeInfo node, String number) {
        return PartLetters.operation(node.part(), number).map(this::single).orElseGet(() ->
                outputs.get(node.layer()) == node.id() ? single("a" + number) : shortened(node));
    }

    private String ofLoss(NodeInfo node) {
        return switch (node.part()) {
            case "error" -> "e";
            case "mean" -> "L"; // without penalties it is the loss itself
            default -> node.part().endsWith(" added") ? "L" + "′".repeat(++penalties) : shortened(node);
        };
    }

    private String shortened(NodeInfo node) {
        String expression = expression(node);
        return expression.length() <= MOST_SIGNS ? expression : single("v" + node.id());
    }

    /** Of two nodes that would have the same letter the second gets a dash. */
    private String single(String letter) {
        return taken.add(letter) ? letter : single(letter + "′");
    }

    String of(int node) {
        return letters.getOrDefault(node, "?");
    }

    /** A formula in LaTeX with the letters of nodes where it says {@code \\node{7}}. */
    String named(String latex) {
        return NODE.matcher(latex).replaceAll(found -> Matcher.quoteReplacement(typeset(of(Integer.parseInt(found.group(1))))));
    }

    /** An explanation as the reader writes it. */
    NodeExplanation written(NodeExplanation explanation) {
        return new InNotation(notation, graph).of(explanation);
    }

    /** The shape of a node as the reader writes it, with a row per unit where weights stand in front. */
    Shape written(NodeInfo node) {
        return isTurned(node) ? Shape.fixed(node.shape().size(1), node.shape().size(0)) : node.shape();
    }

    GraphDrawing.@Nullable Picture written(NodeInfo node, GraphDrawing.@Nullable Picture asKept) {
        return asKept != null && isTurned(node) ? asKept.turn() : asKept;
    }

    private boolean isTurned(NodeInfo node) {
        return notation.weightsInFront() && InNotation.isMatrix(node);
    }

    private static String typeset(String plain) {
        String letter = plain.replace(CONSTANT, "");
        return letter.matches("[a-zA-Z]") ? letter : letter.matches("[a-zA-Z]+\\d*") ? "\\mathit{" + letter + "}" : "\\text{" + letter.replaceAll("[\\\\{}$&#^_%~]", "") + "}";
    }

    /** The letter alone for what is given and for the loss, whose card says what it is; an equation for what else is computed. */
    String equation(NodeInfo node) {
        if (written.isPresent()) {
            return written.get().equation(node);
        }
        String left = of(node.id());
        if (node.inputs().isEmpty() || node.role() == NodeInfo.Role.LOSS) {
            return left;
        }
        String right = expression(node);
        return left.equals(right) ? left : left + " = " + (node.kind().equals("Multiply") ? right.substring(1, right.length() - 1) : right);
    }

    /** Key of the word for what a node does; parameters are told apart by their part. */
    String kind(NodeInfo node) {
        return written.map(own -> own.kind(node))
                .orElseGet(() -> "op." + node.kind() + (node.role() == NodeInfo.Role.PARAMETER ? "." + PartLetters.sort(node.part()) : ""));
    }

    private String expression(NodeInfo node) {
        String a = of(node.inputs().getFirst());
        String b = of(node.inputs().getLast());
        return switch (node.kind()) {
            case "MatMul" -> notation.product(a, b);
            case "Conv2d" -> a + " ∗ " + b;
            case "AddBias" -> notation.biased(a, b);
            case "Add" -> a + " + " + b;
            case "Subtract" -> a + " − " + b;
            case "Multiply" -> "(" + a + " ⊙ " + b + ")"; // whatever it stands in
            case "Concatenate", "StackSteps" -> joined(node);
            case "WeightedSum" -> notation.biased(notation.product(a, of(node.inputs().get(1))), b);
            case "SumOfProducts" -> products(node);
            case "Slice", "TakeStep" -> PartLetters.place(node.part()).map(place -> a + "[" + place + "]").orElse(function(node.kind()) + "(" + a + ")");
            case "StepScores" -> a + "[" + PartLetters.place(node.part()).orElse("…") + "] + " + notation.product(of(node.inputs().get(1)), b);
            case "SigmoidGate", "TanhGate" -> function(node.kind()) + "(" + a + PartLetters.place(node.part()).map(place -> "[" + place + "]").orElse("") + ")";
            case "Embedding" -> a + "[" + b + "]";
            case "Abs" -> "|" + a + "|";
            case "Square" -> a + "²";
            case "Scale" -> "c · " + a;
            case "L1Penalty" -> "Σ |" + a + "|";
            case "L2Penalty" -> "Σ " + a + "²";
            case "BinaryCrossEntropy", "BinaryCrossEntropyWithLogits", "CrossEntropy", "CrossEntropyWithLogits" -> "H(" + b + ", " + a + ")";
            case "Hinge" -> "hinge(" + b + ", " + a + ")";
            case "PerceptronCriterion" -> "perceptron(" + b + ", " + a + ")";
            default -> function(node.kind()) + "(" + a + ")";
        };
    }

    private String products(NodeInfo node) {
        List<String> factors = node.inputs().stream().map(this::of).toList();
        return "(%s ⊙ %s) + (%s ⊙ %s)".formatted(factors.toArray());
    }

    private String joined(NodeInfo node) {
        List<Integer> inputs = node.inputs();
        return inputs.size() <= MOST_JOINED
                ? inputs.stream().map(this::of).collect(Collectors.joining(", ", "[", "]"))
                : "[" + of(inputs.getFirst()) + ", …, " + of(inputs.getLast()) + "]";
    }

    private static String function(String kind) {
        return switch (kind) {
            case "Sigmoid", "SigmoidGate" -> "σ";
            case "TanhGate" -> "tanh";
            case "Relu" -> "ReLU";
            case "LeakyRelu" -> "leaky";
            case "ParametricRelu" -> "PReLU";
            case "Relu6" -> "ReLU6";
            case "Elu", "Selu", "Gelu" -> kind.toUpperCase(Locale.ROOT);
            default -> Character.toLowerCase(kind.charAt(0)) + kind.substring(1).replaceAll("2d$", "");
        };
    }
}
