package org.kettenregel.backend.expression;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A text taken apart into single operations in the order in which they are computed: {@code abs(y - (w*x + b))} becomes {@code x1 = w*x},
 * {@code x2 = x1 + b}, {@code e = y - x2}, {@code loss = abs(e)}.
 *
 * @param variables the numbers it stands on, in the order in which they are read
 * @param steps     at least one; the last is what the text says
 */
public record ExpressionSteps(List<String> variables, List<Step> steps) {

    public static final int MOST_VARIABLES = 16;
    private static final String ROOT = "loss";
    private static final String ERROR = "e";

    /**
     * One operation.
     *
     * @param operation its operands are variables, names of earlier steps, or numbers
     */
    public record Step(String name, Expression operation) {

        /** What it is computed from; the exponent of a power belongs to the operation. */
        public List<Expression> operands() {
            return operation instanceof Expression.Power(Expression base, Expression _) ? List.of(base) : operation.operands();
        }

        /** {@code x2 = x1 + b}. */
        public String equation() {
            return name + " = " + operation.pretty();
        }
    }

    public ExpressionSteps {
        variables = List.copyOf(variables);
        steps = List.copyOf(steps);
    }

    /** Throws {@link ExpressionProblem} for a text that cannot be read, and for one that computes nothing. */
    public static ExpressionSteps of(String text) {
        List<Assignment> lines = ExpressionParser.assignments(text);
        return new Taking(lines).apart();
    }

    /** Numbers among the operands, in the order in which they are read. */
    public List<Expression.Number> numbers() {
        return steps.stream().flatMap(step -> step.operands().stream())
                .filter(Expression.Number.class::isInstance).map(Expression.Number.class::cast).toList();
    }

    /** The last step. */
    public Step root() {
        return steps.getLast();
    }

    private static final class Taking {

        private final List<Assignment> lines;
        private final Set<String> variables = new LinkedHashSet<>();
        private final Set<String> taken = new HashSet<>();
        private final Map<String, Expression> known = new HashMap<>(); // by the names of lines
        private final Set<String> used = new HashSet<>();
        private final List<Step> steps = new ArrayList<>();
        private final String letter;
        private int number;

        Taking(List<Assignment> lines) {
            this.lines = lines;
            Set<String> given = new HashSet<>();
            for (Assignment line : lines) {
                for (String name : line.value().variables()) {
                    if (!given.contains(name)) {
                        variables.add(name);
                    }
                }
                if (variables.contains(line.name()) || !line.name().isEmpty() && !given.add(line.name())) {
                    throw new ExpressionProblem("name-twice", line.start(), line.name());
                }
            }
            taken.addAll(variables);
            taken.addAll(given);
            letter = Stream.of("x", "z", "v", "u", "step").filter(each -> taken.stream().noneMatch(name -> name.matches(each + "\\d+"))).findFirst().orElse("step_");
        }

        ExpressionSteps apart() {
            if (variables.size() > MOST_VARIABLES) {
                throw new ExpressionProblem("variables", ExpressionProblem.NOWHERE, MOST_VARIABLES, variables.size());
            }
            for (Assignment line : lines) {
                boolean last = line == lines.getLast();
                if (line.name().isEmpty() && !last) {
                    throw new ExpressionProblem("line-name", line.start());
                }
                Expression value = taken(line.value(), line.name().isEmpty() ? rootName() : line.name());
                if (!last) {
                    known.put(line.name(), value);
                }
            }
            if (variables.isEmpty()) {
                throw new ExpressionProblem("no-variable", ExpressionProblem.NOWHERE);
            }
            if (steps.isEmpty()) {
                throw new ExpressionProblem("no-operation", ExpressionProblem.NOWHERE);
            }
            for (Assignment line : lines.subList(0, lines.size() - 1)) {
                if (!used.contains(line.name())) {
                    throw new ExpressionProblem("unused", line.start(), line.name());
                }
            }
            return new ExpressionSteps(List.copyOf(variables), steps);
        }

        private String rootName() {
            String name = ROOT;
            while (taken.contains(name)) {
                name += "_";
            }
            return name;
        }

        /** The operand that stands for an expression: itself where it is a number or a variable, else the name of its last step. */
        private Expression taken(Expression expression, String name) {
            if (expression.variables().isEmpty()) {
                return counted(expression);
            }
            if (expression instanceof Expression.Variable(String word)) {
                used.add(word);
                return known.getOrDefault(word, expression);
            }
            List<Expression> operands = expression.operands();
            if (expression instanceof Expression.Power(Expression base, Expression exponent)) {
                if (!exponent.variables().isEmpty()) {
                    throw new ExpressionProblem("exponent", ExpressionProblem.NOWHERE, exponent.print(), base.print());
                }
            }
            List<Expression> names = new ArrayList<>();
            for (Expression operand : operands) {
                names.add(taken(operand, isError(expression, operand, name) ? ERROR : ""));
            }
            String own = name.isEmpty() ? fresh() : name;
            taken.add(own);
            steps.add(new Step(own, expression.on(names)));
            return new Expression.Variable(own);
        }

        /** What a loss is made of by taking its magnitude or its square is an error, where it is a difference. */
        private boolean isError(Expression outer, Expression operand, String name) {
            boolean measured = outer instanceof Expression.Power
                    || outer instanceof Expression.Call call && (call.function() == ExpressionFunction.ABS || call.function() == ExpressionFunction.SQUARE);
            return measured && name.equals(ROOT) && operand instanceof Expression.Difference && !taken.contains(ERROR);
        }

        private Expression counted(Expression expression) {
            double value = expression.evaluate(Map.of());
            if (!Float.isFinite((float) value)) {
                throw new ExpressionProblem("not-finite", ExpressionProblem.NOWHERE, expression.print(), value);
            }
            return new Expression.Number(value);
        }

        private String fresh() {
            String name = letter + ++number;
            return taken.contains(name) ? fresh() : name;
        }
    }
}
