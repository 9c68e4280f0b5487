package org.kettenregel.backend.code;

import java.util.List;
import java.util.Optional;

/** A statement of Python with what is indented below it. */
sealed interface PythonStatement {

    int line();

    /** {@code import a.b as c}, {@code from a import b as c}: one for each name. */
    record Import(String path, String name, int line) implements PythonStatement {}

    /** {@code a = b = value}; targets are names, attributes, tuples. */
    record Assignment(List<PythonExpression> targets, PythonExpression value, int line) implements PythonStatement {}

    /** {@code target += value}. */
    record Augmented(PythonExpression target, String sign, PythonExpression value, int line) implements PythonStatement {}

    record Evaluation(PythonExpression value, int line) implements PythonStatement {}

    record Return(Optional<PythonExpression> value, int line) implements PythonStatement {}

    record Parameter(String name, Optional<PythonExpression> otherwise) {}

    /** @param text all words of the definition, for comparing it with a known one */
    record Function(String name, List<Parameter> parameters, List<PythonStatement> body, String text, int line) implements PythonStatement {

        public Function {
            parameters = List.copyOf(parameters);
            body = List.copyOf(body);
        }
    }

    /** @param text all words of the definition, for comparing it with a known one */
    record ClassDefinition(String name, List<PythonExpression> parents, List<PythonStatement> body, String text, int line) implements PythonStatement {

        public ClassDefinition {
            parents = List.copyOf(parents);
            body = List.copyOf(body);
        }
    }

    record Loop(PythonExpression target, PythonExpression source, List<PythonStatement> body, int line) implements PythonStatement {

        public Loop {
            body = List.copyOf(body);
        }
    }

    /** {@code if}, {@code with}, {@code while}, {@code try}, {@code else}: what is below is read once. */
    record Block(String word, List<PythonExpression> heads, List<String> names, List<PythonStatement> body, int line) implements PythonStatement {

        public Block {
            body = List.copyOf(body);
        }
    }
}
