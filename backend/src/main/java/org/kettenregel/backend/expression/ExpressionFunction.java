package org.kettenregel.backend.expression;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** The functions that an expression may call, under their names in small letters. */
public enum ExpressionFunction {
    ABS(1), RELU(1), SIGMOID(1), TANH(1), EXP(1), LOG(1), SQRT(1), SQUARE(1), SIN(1), COS(1), MAX(2), MIN(2);

    /** The logarithm is the natural one, which many books call so. */
    private static final String OTHER_NAME_OF_LOG = "ln";

    private final int arity;

    ExpressionFunction(int arity) {
        this.arity = arity;
    }

    /** How many values it takes. */
    public int arity() {
        return arity;
    }

    /** As it is typed: {@code sigmoid}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<ExpressionFunction> named(String word) {
        String name = word.equals(OTHER_NAME_OF_LOG) ? LOG.word() : word;
        return Arrays.stream(values()).filter(function -> function.word().equals(name)).findFirst();
    }

    /** All words, for sentences. */
    static String words() {
        return Arrays.stream(values()).map(ExpressionFunction::word).collect(Collectors.joining(", "));
    }

    /** @param values as many as the {@link #arity} */
    double of(List<Double> values) {
        double x = values.getFirst();
        return switch (this) {
            case ABS -> Math.abs(x);
            case RELU -> Math.max(0, x);
            case SIGMOID -> 1 / (1 + Math.exp(-x));
            case TANH -> Math.tanh(x);
            case EXP -> Math.exp(x);
            case LOG -> Math.log(x);
            case SQRT -> Math.sqrt(x);
            case SQUARE -> x * x;
            case SIN -> Math.sin(x);
            case COS -> Math.cos(x);
            case MAX -> Math.max(x, values.getLast());
            case MIN -> Math.min(x, values.getLast());
        };
    }
}
