package org.kettenregel.backend.session;

/** A parameter small enough to be drawn: rows are inputs, columns units; a bias has one row. */
public record ParameterSnapshot(String name, int rows, int columns, float[] values) {
}
