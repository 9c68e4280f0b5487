package org.kettenregel.backend.layer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.kettenregel.backend.expression.Expression;
import org.kettenregel.backend.expression.ExpressionSteps;
import org.kettenregel.backend.graph.GraphBuilder;
import org.kettenregel.backend.graph.Node;
import org.kettenregel.backend.initializer.Constant;
import org.kettenregel.backend.initializer.Fans;
import org.kettenregel.backend.op.Abs;
import org.kettenregel.backend.op.Add;
import org.kettenregel.backend.op.Cosine;
import org.kettenregel.backend.op.Divide;
import org.kettenregel.backend.op.Exponential;
import org.kettenregel.backend.op.FixedNumber;
import org.kettenregel.backend.op.Logarithm;
import org.kettenregel.backend.op.Maximum;
import org.kettenregel.backend.op.Minimum;
import org.kettenregel.backend.op.Multiply;
import org.kettenregel.backend.op.Op;
import org.kettenregel.backend.op.Parameter;
import org.kettenregel.backend.op.Power;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Scale;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Sine;
import org.kettenregel.backend.op.Square;
import org.kettenregel.backend.op.Subtract;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.shape.Shape;

/** An expression as nodes: one for each variable, one for each operation under the name of its step, and one for each number that stands in it. */
final class ExpressionNodes {

    private static final Shape NUMBER = Shape.fixed(1);
    private static final double START = 1;

    private final GraphBuilder graph;
    private final ExpressionLayer layer;
    private final Map<String, Node> nodes = new HashMap<>();
    private int numbers;

    ExpressionNodes(GraphBuilder graph, ExpressionLayer layer) {
        this.graph = graph;
        this.layer = layer;
    }

    /** Gives the node of the last step. */
    Node add() {
        ExpressionSteps steps = layer.steps();
        for (String variable : steps.variables()) {
            Parameter.Role role = layer.learns(variable) ? Parameter.Role.VARIABLE : Parameter.Role.GIVEN;
            nodes.put(variable, graph.source(variable, new Parameter(NUMBER, role, new Constant(START), new Fans(1, 1))));
        }
        steps.steps().forEach(this::add);
        return nodes.get(steps.root().name());
    }

    private void add(ExpressionSteps.Step step) {
        List<Node> inputs = new ArrayList<>();
        step.operands().forEach(operand -> inputs.add(node(operand)));
        nodes.put(step.name(), graph.add(step.name(), op(step.operation()), inputs.toArray(Node[]::new)));
    }

    private Node node(Expression operand) {
        return operand instanceof Expression.Number(double value)
                ? graph.source(ExpressionLayer.numberPart(++numbers), new FixedNumber(value))
                : nodes.get(((Expression.Variable) operand).name());
    }

    private static Op op(Expression operation) {
        return switch (operation) {
            case Expression.Sum _ -> new Add();
            case Expression.Difference _ -> new Subtract();
            case Expression.Product _ -> new Multiply();
            case Expression.Quotient _ -> new Divide();
            case Expression.Negation _ -> new Scale(-1);
            case Expression.Power(Expression _, Expression.Number(double exponent)) -> exponent == 2 ? new Square() : new Power(exponent);
            case Expression.Call call -> function(call);
            case Expression.Power _, Expression.Number _, Expression.Variable _ -> throw new IllegalStateException("no single operation: " + operation.print());
        };
    }

    private static Op function(Expression.Call call) {
        return switch (call.function()) {
            case ABS -> new Abs();
            case RELU -> new Relu();
            case SIGMOID -> new Sigmoid();
            case TANH -> new Tanh();
            case EXP -> new Exponential();
            case LOG -> new Logarithm();
            case SQRT -> new Power(1 / 2.0);
            case SQUARE -> new Square();
            case SIN -> new Sine();
            case COS -> new Cosine();
            case MAX -> new Maximum();
            case MIN -> new Minimum();
        };
    }
}
