package org.kettenregel.backend.code;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Questions about what stands in a piece of code, whatever it means. */
final class PythonTexts {

    private PythonTexts() {}

    /** Whether a method or function of one of these names is called. */
    static boolean callsAny(List<PythonStatement> statements, List<String> names) {
        return statements.stream().anyMatch(statement -> any(statement, part -> part instanceof PythonExpression.Call call
                && (call.callee() instanceof PythonExpression.Attribute attribute && names.contains(attribute.name())
                        || call.callee() instanceof PythonExpression.Name name && names.contains(name.id()))));
    }

    static boolean names(PythonExpression expression, String name) {
        return any(expression, part -> part instanceof PythonExpression.Name found && found.id().equals(name));
    }

    /** Whether an attribute or a function of this name is used. */
    static boolean mentions(PythonExpression expression, String name) {
        return any(expression, part -> part instanceof PythonExpression.Attribute attribute && attribute.name().equals(name)
                || part instanceof PythonExpression.Name found && found.id().equals(name));
    }

    static boolean any(PythonExpression expression, Predicate<PythonExpression> test) {
        return test.test(expression) || parts(expression).anyMatch(part -> any(part, test));
    }

    private static boolean any(PythonStatement statement, Predicate<PythonExpression> test) {
        return switch (statement) {
            case PythonStatement.Assignment found -> any(found.value(), test);
            case PythonStatement.Augmented found -> any(found.value(), test);
            case PythonStatement.Evaluation found -> any(found.value(), test);
            case PythonStatement.Return found -> found.value().stream().anyMatch(value -> any(value, test));
            case PythonStatement.Loop found -> found.body().stream().anyMatch(inner -> any(inner, test));
            case PythonStatement.Block found -> found.body().stream().anyMatch(inner -> any(inner, test));
            case PythonStatement.Import _, PythonStatement.Function _, PythonStatement.ClassDefinition _ -> false;
        };
    }

    private static Stream<PythonExpression> parts(PythonExpression expression) {
        return switch (expression) {
            case PythonExpression.Name _, PythonExpression.Number _, PythonExpression.Text _, PythonExpression.Dots _ -> Stream.of();
            case PythonExpression.Attribute found -> Stream.of(found.of());
            case PythonExpression.Call found -> Stream.concat(Stream.of(found.callee()), found.arguments().stream().map(PythonExpression.Argument::value));
            case PythonExpression.Subscript found -> Stream.of(found.of(), found.index());
            case PythonExpression.Range found -> Stream.concat(found.lower().stream(), found.upper().stream());
            case PythonExpression.Items found -> found.items().stream();
            case PythonExpression.Pairs found -> Stream.concat(found.keys().stream(), found.values().stream());
            case PythonExpression.Unary found -> Stream.of(found.operand());
            case PythonExpression.Binary found -> Stream.of(found.left(), found.right());
            case PythonExpression.Comprehension found -> Stream.of(found.element(), found.source());
            case PythonExpression.Lambda found -> Stream.of(found.body());
            case PythonExpression.Choice found -> Stream.of(found.value(), found.other());
        };
    }
}
