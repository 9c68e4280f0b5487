package org.kettenregel.backend.code;

import java.util.List;
import java.util.Optional;

/** An expression of Python as a tree; nothing of it is computed. */
sealed interface PythonExpression {

    /** Where it begins, counted from 1. */
    int line();

    record Name(String id, int line) implements PythonExpression {}

    /** A number, as it is written. */
    record Number(double value, int line) implements PythonExpression {}

    record Text(String text, int line) implements PythonExpression {}

    record Attribute(PythonExpression of, String name, int line) implements PythonExpression {}

    record Call(PythonExpression callee, List<Argument> arguments, int line) implements PythonExpression {}

    /** @param name empty for one by its place; a star for {@code *these} */
    record Argument(String name, PythonExpression value) {}

    record Subscript(PythonExpression of, PythonExpression index, int line) implements PythonExpression {}

    /** {@code lower:upper}, and a step where {@code stepped}. */
    record Range(Optional<PythonExpression> lower, Optional<PythonExpression> upper, boolean stepped, int line) implements PythonExpression {}

    /** A tuple, a list or a set. */
    record Items(List<PythonExpression> items, int line) implements PythonExpression {}

    /** {@code {key: value}}. */
    record Pairs(List<PythonExpression> keys, List<PythonExpression> values, int line) implements PythonExpression {}

    record Unary(String sign, PythonExpression operand, int line) implements PythonExpression {}

    record Binary(String sign, PythonExpression left, PythonExpression right, int line) implements PythonExpression {}

    /** {@code element for target in source if condition}; with several {@code for}, the first. */
    record Comprehension(PythonExpression element, PythonExpression target, PythonExpression source, int line) implements PythonExpression {}

    /** {@code lambda parameter: body}. */
    record Lambda(List<String> parameters, PythonExpression body, int line) implements PythonExpression {}

    /** {@code value if condition else other}. */
    record Choice(PythonExpression value, PythonExpression other, int line) implements PythonExpression {}

    /** {@code ...} */
    record Dots(int line) implements PythonExpression {}
}
