package org.kettenregel.backend.formula;

/** What an op takes for its slope where it has none: at a kink, or where two numbers that it compares are the same. */
public enum Convention {

    /** Of two equal numbers each gets half of the gradient. */
    HALF_TO_EACH,

    /** At the kink the slope is 0. */
    ZERO_AT_THE_KINK
}
