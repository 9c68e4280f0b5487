package org.kettenregel.kernels;

/**
 * The gates of a recurrent layer, and their adjoints. The scores of all gates of a step lie side by side in rows of {@code width}, because one
 * product gives them all; a gate is a function of {@code columns} of them from column {@code from} on, and has rows of {@code columns} itself.
 */
public interface RecurrentKernels {

    /** {@code out[r,c] = sigmoid(scores[r, from + c])}. */
    void sigmoidGateInto(DeviceBuffer scores, int from, int width, DeviceBuffer out, int rows, int columns);

    /** {@code inGradient[r, from + c] += y[r,c] (1 - y[r,c]) outGradient[r,c]} with y, the stored output. */
    void sigmoidGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns);

    /** {@code out[r,c] = tanh(scores[r, from + c])}. */
    void tanhGateInto(DeviceBuffer scores, int from, int width, DeviceBuffer out, int rows, int columns);

    /** {@code inGradient[r, from + c] += (1 - y[r,c]^2) outGradient[r,c]} with y, the stored output. */
    void tanhGateAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns);
}
