package org.kettenregel.backend.lens;

/**
 * What a convolution with other settings gives.
 *
 * @param image  the channel of the input that it reads, row-major
 * @param height of the output, {@code floor((n + 2p - d(k-1) - 1) / s) + 1}; below 1 where the window does not fit
 * @param width  the same across
 * @param map    (height, width); empty where the window does not fit
 */
public record WindowTrialAnswer(float[] image, int height, int width, float[] map) implements Answer {}
