package org.kettenregel.backend.metric;

/** All that is said about the answers of a network to a part of the data. Immutable. */
public sealed interface Report permits ClassReport, RegressionReport {

    /** For the command line, in lines without a break after the last. */
    String text();
}
