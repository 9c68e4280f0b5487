package org.kettenregel.backend.initializer;

/**
 * How many numbers run into and out of one unit of a parameter; the scale of a good start depends on them.
 *
 * @param in  inputs of one unit
 * @param out units that one input feeds
 */
public record Fans(int in, int out) {
}
