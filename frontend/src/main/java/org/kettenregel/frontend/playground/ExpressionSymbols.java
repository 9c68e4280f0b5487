package org.kettenregel.frontend.playground;

import java.util.HashMap;
import java.util.Map;
import org.kettenregel.backend.expression.ExpressionSteps;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.layer.ExpressionLayer;

/** The names that a person has given in an expression, and the equations of its steps: {@code x2 = x1 + b}. */
final class ExpressionSymbols {

    private final Map<String, String> equations = new HashMap<>();
    private final Map<String, String> numbers = new HashMap<>();

    ExpressionSymbols(ExpressionLayer expression) {
        ExpressionSteps steps = expression.steps();
        steps.steps().forEach(step -> equations.put(step.name(), step.equation()));
        for (int i = 0; i < steps.numbers().size(); i++) {
            numbers.put(ExpressionLayer.numberPart(i + 1), steps.numbers().get(i).pretty());
        }
    }

    String letter(NodeInfo node) {
        return numbers.getOrDefault(node.part(), node.part());
    }

    String equation(NodeInfo node) {
        return equations.getOrDefault(node.part(), letter(node));
    }

    /** Key of the word for what a node does. */
    String kind(NodeInfo node) {
        boolean variable = node.kind().equals("Parameter");
        return !variable ? "op." + node.kind() : node.role() == NodeInfo.Role.PARAMETER ? "op.Parameter.variable" : "op.Parameter.given";
    }
}
