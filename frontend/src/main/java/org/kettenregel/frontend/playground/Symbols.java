package org.kettenregel.frontend.playground;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.inspect.NodeInfo;

/** A letter for each node of a graph, w1 for the weights of the first layer, and the equation by which it is made, p1 = x · w1. */
final class Symbols {

    private final Map<Integer, String> letters = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();
    private int penalties; // each is added to the loss before

    Symbols(Experiment experiment, List<NodeInfo> graph) {
        boolean several = experiment.layers().size() > 1;
        for (int i = 0; i < experiment.layers().size(); i++) {
            numbers.put(experiment.layers().get(i).key(), several ? String.valueOf(i + 1) : "");
        }
        graph.forEach(node -> letters.put(node.id(), letter(node))); // in the order of computation, so inputs have theirs already
    }

    private String letter(NodeInfo node) {
        String number = numbers.getOrDefault(node.layer(), "");
        return switch (node.role()) {
            case INPUT -> "x";
            case TARGET -> "y";
            case LOSS -> "loss";
            case PARAMETER -> parameter(node.part()) + number;
            case OPERATION -> switch (node.part()) {
                case "product" -> "p" + number;
                case "sum" -> "z" + number;
                case "activation" -> "a" + number;
                case "error" -> "e";
                case "mean" -> "L"; // without penalties it is the loss itself
                default -> node.part().endsWith(" added") ? "L" + "′".repeat(++penalties) : node.part().matches("sum\\d+") ? partialSum(node, number) : expression(node);
            };
        };
    }

    /** What sort of parameter a part of a layer is: recurrent layers have several weights and biases, {@code forget gate bias}. */
    static String sort(String part) {
        return part.contains("weights") ? "weights" : part.endsWith("bias") ? "bias" : part;
    }

    private static String parameter(String part) {
        return switch (sort(part)) {
            case "bias" -> "b";
            case "scale" -> "γ";
            case "shift" -> "β";
            case "mean" -> "μ";
            case "variance" -> "σ²";
            case "slope" -> "α";
            default -> "w";
        };
    }

    /** A sum of several layers is added up one by one: z, z′, z″. Without a letter, a product with it would need brackets. */
    private static String partialSum(NodeInfo node, String number) {
        int place = Integer.parseInt(node.part().substring("sum".length()));
        return "z" + number + "′".repeat(place - 1);
    }

    String of(int node) {
        return letters.getOrDefault(node, "?");
    }

    /** The letter alone for what is given and for the loss, whose card says what it is; an equation for what else is computed. */
    String equation(NodeInfo node) {
        String left = of(node.id());
        if (node.inputs().isEmpty() || node.role() == NodeInfo.Role.LOSS) {
            return left;
        }
        String right = expression(node);
        return left.equals(right) ? left : left + " = " + right;
    }

    private String expression(NodeInfo node) {
        String a = of(node.inputs().getFirst());
        String b = of(node.inputs().getLast());
        return switch (node.kind()) {
            case "MatMul" -> a + " · " + b;
            case "AddBias", "Add" -> a + " + " + b;
            case "Subtract" -> a + " − " + b;
            case "Multiply" -> "(" + a + " ⊙ " + b + ")";
            case "Concatenate", "StackSteps" -> node.inputs().stream().map(this::of).collect(Collectors.joining(", ", "[", "]"));
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

    private static String function(String kind) {
        return switch (kind) {
            case "Sigmoid" -> "σ";
            case "Relu" -> "ReLU";
            case "LeakyRelu" -> "leaky";
            case "ParametricRelu" -> "PReLU";
            case "Relu6" -> "ReLU6";
            case "Elu", "Selu", "Gelu" -> kind.toUpperCase(Locale.ROOT);
            default -> Character.toLowerCase(kind.charAt(0)) + kind.substring(1);
        };
    }
}
