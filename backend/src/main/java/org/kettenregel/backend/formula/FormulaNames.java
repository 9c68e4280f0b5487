package org.kettenregel.backend.formula;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts nodes of a graph in place of the letters of a formula, because a reader knows them by other names: {@code \node{7}} stands for x where x is
 * what node 7 holds. Whoever shows the formula writes the node's own letter there.
 *
 * @param nodes by the letter that stands for them
 */
public record FormulaNames(Map<String, Integer> nodes) {

    private static final Pattern LEFT = Pattern.compile("^([A-Za-z])(?:_\\{[^}]*}|_[a-z])?\\s*(?:=.*)?$", Pattern.DOTALL);
    private static final Pattern BY = Pattern.compile("^\\\\frac\\{\\\\partial L}\\{\\\\partial ([A-Za-z])");
    private static final Pattern LETTER = Pattern.compile("(?<![A-Za-z\\\\_])[A-Za-z](?![A-Za-z])"); // what stands behind _ is an index
    private static final List<String> TARGETS = List.of("t", "x"); // what formulas call an input to which no gradient flows

    public FormulaNames {
        nodes = Map.copyOf(nodes);
    }

    public static FormulaNames of(Formula formula, int output, List<Integer> inputs) {
        Map<String, Integer> nodes = new HashMap<>();
        letter(LEFT, formula.value(), nodes, output);
        for (int i = 0; i < inputs.size() && i < formula.gradients().size(); i++) {
            letter(BY, formula.gradients().get(i), nodes, inputs.get(i));
        }
        for (int i = 0; i < inputs.size() && i < formula.gradients().size(); i++) {
            if (formula.gradients().get(i).isEmpty()) {
                int input = inputs.get(i);
                TARGETS.stream().filter(letter -> !nodes.containsKey(letter) && contains(formula.value(), letter)).findFirst()
                        .ifPresent(letter -> nodes.put(letter, input));
            }
        }
        return new FormulaNames(nodes);
    }

    private static void letter(Pattern pattern, String text, Map<String, Integer> nodes, int node) {
        Matcher matcher = pattern.matcher(text);
        if (matcher.find()) {
            nodes.putIfAbsent(matcher.group(1), node);
        }
    }

    private static boolean contains(String latex, String letter) {
        return LETTER.matcher(latex).results().anyMatch(found -> found.group().equals(letter));
    }

    /** Letters within words and commands stay, indices, and those that stand for no node. */
    public String bind(String latex) {
        return LETTER.matcher(latex).replaceAll(found -> {
            Integer node = nodes.get(found.group());
            return Matcher.quoteReplacement(node == null ? found.group() : "\\node{" + node + "}");
        });
    }
}
