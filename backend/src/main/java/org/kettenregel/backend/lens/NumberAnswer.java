package org.kettenregel.backend.lens;

/**
 * One number.
 *
 * @param gradient NaN while there is none
 */
public record NumberAnswer(float value, float gradient) implements Answer {}
