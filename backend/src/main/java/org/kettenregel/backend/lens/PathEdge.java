package org.kettenregel.backend.lens;

/** The operand number {@code input} of node {@code to}, which is node {@code from}. */
public record PathEdge(int from, int to, int input) {}
