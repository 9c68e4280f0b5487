package org.kettenregel.backend.expression;

import java.math.BigDecimal;
import java.util.stream.Collectors;

/** Prints expressions with no bracket that is not needed to read the same tree again. */
record ExpressionPrinter(String minus, String times, String over, boolean books) {

    static final ExpressionPrinter TYPED = new ExpressionPrinter("-", "*", "/", false);
    static final ExpressionPrinter PRETTY = new ExpressionPrinter("−", " · ", " / ", true);

    /** A number that begins further from its point is written with an exponent. */
    private static final int MOST_PLACES = 9;

    private static final int SUM = 1;
    private static final int PRODUCT = 2;
    private static final int NEGATION = 3;
    private static final int POWER = 4;
    private static final int ATOM = 5;

    String print(Expression expression) {
        return switch (expression) {
            case Expression.Number(double value) -> number(value);
            case Expression.Variable(String name) -> name;
            case Expression.Negation(Expression operand) -> minus + bracketed(operand, NEGATION);
            case Expression.Sum(Expression left, Expression right) -> bracketed(left, SUM) + " + " + bracketed(right, PRODUCT);
            case Expression.Difference(Expression left, Expression right) -> bracketed(left, SUM) + " " + minus + " " + bracketed(right, PRODUCT);
            case Expression.Product(Expression left, Expression right) -> bracketed(left, PRODUCT) + times + bracketed(right, NEGATION);
            case Expression.Quotient(Expression left, Expression right) -> bracketed(left, PRODUCT) + over + bracketed(right, NEGATION);
            case Expression.Power(Expression base, Expression exponent) -> power(base, exponent);
            case Expression.Call call -> call(call);
        };
    }

    /** From 3 rather than 3.0, and with a point for any reader's language, as it is typed. */
    private String number(double value) {
        BigDecimal digits = BigDecimal.valueOf(Math.abs(value)).stripTrailingZeros();
        boolean plain = Math.abs(digits.precision() - digits.scale()) <= MOST_PLACES;
        String text = plain ? digits.toPlainString() : digits.toString().replace("E+", "e").replace('E', 'e');
        return value < 0 ? minus + text : text;
    }

    private String power(Expression base, Expression exponent) {
        boolean squared = books && exponent.equals(new Expression.Number(2));
        return bracketed(base, ATOM) + (squared ? "²" : "^" + exponent(exponent));
    }

    private String exponent(Expression exponent) {
        return switch (exponent) {
            case Expression.Negation(Expression operand) -> minus + exponent(operand);
            case Expression.Number(double value) -> number(value);
            case Expression.Sum _, Expression.Difference _, Expression.Product _, Expression.Quotient _, Expression.Power _, Expression.Variable _,
                    Expression.Call _ -> bracketed(exponent, POWER);
        };
    }

    private String call(Expression.Call call) {
        String arguments = call.arguments().stream().map(this::print).collect(Collectors.joining(", "));
        if (books && call.function() == ExpressionFunction.ABS) {
            return "|" + arguments + "|";
        }
        if (books && call.function() == ExpressionFunction.SQUARE) {
            return bracketed(call.arguments().getFirst(), ATOM) + "²";
        }
        return word(call.function()) + "(" + arguments + ")";
    }

    private String word(ExpressionFunction function) {
        if (!books) {
            return function.word();
        }
        return switch (function) {
            case SIGMOID -> "σ";
            case RELU -> "ReLU";
            case LOG -> "ln";
            case ABS, TANH, EXP, SQRT, SQUARE, SIN, COS, MAX, MIN -> function.word();
        };
    }

    private String bracketed(Expression expression, int least) {
        return binding(expression) < least ? "(" + print(expression) + ")" : print(expression);
    }

    private int binding(Expression expression) {
        return switch (expression) {
            case Expression.Sum _, Expression.Difference _ -> SUM;
            case Expression.Product _, Expression.Quotient _ -> PRODUCT;
            case Expression.Negation _ -> NEGATION;
            case Expression.Power _ -> POWER;
            case Expression.Number(double value) -> value < 0 ? NEGATION : ATOM;
            case Expression.Variable _ -> ATOM;
            case Expression.Call call -> books && call.function() == ExpressionFunction.SQUARE ? POWER : ATOM;
        };
    }
}
