package org.kettenregel.backend.formula;

/** A piece of a formula with the numbers put in: either text (signs, brackets, function names) or a number. */
public sealed interface Term {

    record Text(String text) implements Term {}

    record Number(double value) implements Term {}
}
