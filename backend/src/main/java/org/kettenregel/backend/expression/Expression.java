package org.kettenregel.backend.expression;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** A formula as a tree; {@link ExpressionParser} makes one from text. */
public sealed interface Expression {

    /** A number that stands in the text; below zero only where several were counted together. */
    record Number(double value) implements Expression {

        public Number {
            if (!Double.isFinite(value)) {
                throw new IllegalArgumentException("number: expected a finite one, found " + value);
            }
        }
    }

    record Variable(String name) implements Expression {}

    record Negation(Expression operand) implements Expression {}

    record Sum(Expression left, Expression right) implements Expression {}

    record Difference(Expression left, Expression right) implements Expression {}

    record Product(Expression left, Expression right) implements Expression {}

    record Quotient(Expression left, Expression right) implements Expression {}

    record Power(Expression base, Expression exponent) implements Expression {}

    record Call(ExpressionFunction function, List<Expression> arguments) implements Expression {

        public Call {
            arguments = List.copyOf(arguments);
            if (arguments.size() != function.arity()) {
                throw new IllegalArgumentException("%s: expected %d values, found %d".formatted(function.word(), function.arity(), arguments.size()));
            }
        }
    }

    /** What it stands on, from left to right. */
    default List<Expression> operands() {
        return switch (this) {
            case Number _, Variable _ -> List.of();
            case Negation(Expression operand) -> List.of(operand);
            case Sum(Expression left, Expression right) -> List.of(left, right);
            case Difference(Expression left, Expression right) -> List.of(left, right);
            case Product(Expression left, Expression right) -> List.of(left, right);
            case Quotient(Expression left, Expression right) -> List.of(left, right);
            case Power(Expression base, Expression exponent) -> List.of(base, exponent);
            case Call call -> call.arguments();
        };
    }

    /** The same operation on other operands, as many as {@link #operands} has. */
    default Expression on(List<Expression> operands) {
        return switch (this) {
            case Number _, Variable _ -> this;
            case Negation _ -> new Negation(operands.getFirst());
            case Sum _ -> new Sum(operands.getFirst(), operands.getLast());
            case Difference _ -> new Difference(operands.getFirst(), operands.getLast());
            case Product _ -> new Product(operands.getFirst(), operands.getLast());
            case Quotient _ -> new Quotient(operands.getFirst(), operands.getLast());
            case Power _ -> new Power(operands.getFirst(), operands.getLast());
            case Call call -> new Call(call.function(), operands);
        };
    }

    /** In double precision; throws IllegalArgumentException where a variable has no value. Not finite where mathematics gives no number. */
    default double evaluate(Map<String, Double> values) {
        List<Double> numbers = operands().stream().map(operand -> operand.evaluate(values)).toList();
        return switch (this) {
            case Number(double value) -> value;
            case Variable(String name) -> {
                Double value = values.get(name);
                if (value == null) {
                    throw new IllegalArgumentException("expression: expected a value for " + name + ", found " + values.keySet());
                }
                yield value;
            }
            case Negation _ -> -numbers.getFirst();
            case Sum _ -> numbers.getFirst() + numbers.getLast();
            case Difference _ -> numbers.getFirst() - numbers.getLast();
            case Product _ -> numbers.getFirst() * numbers.getLast();
            case Quotient _ -> numbers.getFirst() / numbers.getLast();
            case Power _ -> Math.pow(numbers.getFirst(), numbers.getLast());
            case Call call -> call.function().of(numbers);
        };
    }

    /** In the order in which they are read. */
    default Set<String> variables() {
        Set<String> names = new LinkedHashSet<>();
        if (this instanceof Variable(String name)) {
            names.add(name);
        }
        operands().forEach(operand -> names.addAll(operand.variables()));
        return names;
    }

    /** As it can be typed, with no bracket that is not needed: {@code abs(y - (w*x + b))}. */
    default String print() {
        return ExpressionPrinter.TYPED.print(this);
    }

    /** As it stands in books: {@code |y − (w · x + b)|}. */
    default String pretty() {
        return ExpressionPrinter.PRETTY.print(this);
    }
}
