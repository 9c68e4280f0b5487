package org.kettenregel.backend.practice;

import java.util.Optional;
import org.kettenregel.backend.expression.ExpressionProblem;

/** What is said of a typed answer. */
public sealed interface Verdict {

    record Right() implements Verdict {}

    /** Wrong in a way that is known. */
    record Wrong(Mistake mistake) implements Verdict {}

    /** Wrong, and nobody can tell how. */
    record Unexplained() implements Verdict {}

    /** No number comes out of it: it cannot be read, or, where there is no problem, it has variables. */
    record Unreadable(Optional<ExpressionProblem> problem) implements Verdict {}
}
