package org.kettenregel.backend.formula;

/** A piece of a formula with the numbers put in: text (signs, brackets, function names), a number, or what is left out of a long sum. */
public sealed interface Term {

    record Text(String text) implements Term {}

    record Number(double value) implements Term {}

    /**
     * Summands that are not shown: none of them is larger than any that is.
     *
     * @param count of all that are left out
     * @param zeros how many of these are 0
     */
    record Rest(int count, int zeros) implements Term {}
}
