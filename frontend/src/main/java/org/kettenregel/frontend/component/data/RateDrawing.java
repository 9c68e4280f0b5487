package org.kettenregel.frontend.component.data;

/**
 * The learning rate as its schedule has it.
 *
 * @param rates  at equal distances, from the start to the end of the last epoch drawn
 * @param epochs how many epochs are drawn
 */
public record RateDrawing(float[] rates, int epochs) {}
