package org.kettenregel.kernels;

/**
 * Activation functions on the first {@code count} elements, and their adjoints, which add
 * {@code f'(x) * outGradient} to {@code inGradient}.
 */
public interface ActivationKernels {

    /** {@code out = 1 where x >= 0, else 0}; its derivative is 0 everywhere, so it has no adjoint. */
    void stepInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code out = max(0, x)}. */
    void reluInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** Slope 1 where {@code x > 0}, else 0 (0 at the kink, by convention). */
    void reluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = x where x > 0, else slope * x}. */
    void leakyReluInto(DeviceBuffer x, float slope, DeviceBuffer out, int count);

    /** Slope 1 where {@code x > 0}, else {@code slope}. */
    void leakyReluAdjointOnto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = 1 / (1 + exp(-x))}, without overflow for any finite x. */
    void sigmoidInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += y (1 - y) outGradient} with {@code y = sigmoid(x)}, the stored output. */
    void sigmoidAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = tanh(x)}. */
    void tanhInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += (1 - y^2) outGradient} with {@code y = tanh(x)}, the stored output. */
    void tanhAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** Softmax of each row of {@code x (rows, columns)}, shifted by the row's maximum. */
    void softmaxInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns);

    /** {@code inGradient[r,i] += y[r,i] (outGradient[r,i] - sum_j y[r,j] outGradient[r,j])} with {@code y = softmax(x)}. */
    void softmaxAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns);
}
