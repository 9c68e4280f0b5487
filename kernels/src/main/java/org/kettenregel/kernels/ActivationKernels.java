package org.kettenregel.kernels;

/**
 * Activation functions on the first {@code count} elements, and their adjoints, which add
 * {@code f'(x) * outGradient} to {@code inGradient} or, where they end in {@code Into}, write it there.
 */
public interface ActivationKernels {

    /** {@code out = 1 where x >= 0, else 0}; its derivative is 0 everywhere, so it has no adjoint. */
    void stepInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code out = max(0, x)}. */
    void reluInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** Slope 1 where {@code x > 0}, else 0 (0 at the kink, by convention). */
    void reluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@link #reluAdjointOnto} over what stood there. */
    void reluAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = x where x > 0, else slope * x}. */
    void leakyReluInto(DeviceBuffer x, float slope, DeviceBuffer out, int count);

    /** Slope 1 where {@code x > 0}, else {@code slope}. */
    void leakyReluAdjointOnto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@link #leakyReluAdjointOnto} over what stood there. */
    void leakyReluAdjointInto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = min(6, max(0, x))}. */
    void relu6Into(DeviceBuffer x, DeviceBuffer out, int count);

    /** Slope 1 where {@code 0 < x < 6}, else 0 (0 at both kinks, by convention). */
    void relu6AdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out[r,c] = x[r,c] where x[r,c] > 0, else slope[c] * x[r,c]}. */
    void parametricReluInto(DeviceBuffer x, DeviceBuffer slope, DeviceBuffer out, int rows, int columns);

    /** Slope 1 where {@code x[r,c] > 0}, else {@code slope[c]}. */
    void parametricReluAdjointOnto(
            DeviceBuffer x, DeviceBuffer slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns);

    /** {@code slopeGradient[c] += sum_r min(0, x[r,c]) outGradient[r,c]}: the adjoint of {@link #parametricReluInto} for the slopes. */
    void parametricReluSlopeAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer slopeGradient, int rows, int columns);

    /** {@code out = scale * (x where x > 0, else alpha (exp(x) - 1))}: ELU with scale 1, SELU with the two constants of its authors. */
    void eluInto(DeviceBuffer x, float alpha, float scale, DeviceBuffer out, int count);

    /** Slope {@code scale} where {@code x > 0}, else {@code scale alpha exp(x)}. */
    void eluAdjointOnto(DeviceBuffer x, float alpha, float scale, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = ln(1 + exp(x))}, computed as {@code max(x, 0) + ln(1 + exp(-|x|))}, without overflow for any finite x. */
    void softplusInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += sigmoid(x) outGradient}. */
    void softplusAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = x P(x)} with {@code P(x) = (1 + erf(x / sqrt(2))) / 2}, the probability of a standard normal number below x. */
    void geluInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += (P(x) + x p(x)) outGradient} with {@code p(x) = exp(-x^2 / 2) / sqrt(2 pi)}. */
    void geluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = x sigmoid(x)}. */
    void swishInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += s (1 + x (1 - s)) outGradient} with {@code s = sigmoid(x)}. */
    void swishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = x tanh(softplus(x))}. */
    void mishInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += (g + x sigmoid(x) (1 - g^2)) outGradient} with {@code g = tanh(softplus(x))}. */
    void mishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = 1 / (1 + exp(-x))}, without overflow for any finite x. */
    void sigmoidInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += y (1 - y) outGradient} with {@code y = sigmoid(x)}, the stored output. */
    void sigmoidAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@link #sigmoidAdjointOnto} over what stood there. */
    void sigmoidAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = tanh(x)}. */
    void tanhInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += (1 - y^2) outGradient} with {@code y = tanh(x)}, the stored output. */
    void tanhAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@link #tanhAdjointOnto} over what stood there. */
    void tanhAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** Softmax of each row of {@code x (rows, columns)}, shifted by the row's maximum. */
    void softmaxInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns);

    /** {@code inGradient[r,i] += y[r,i] (outGradient[r,i] - sum_j y[r,j] outGradient[r,j])} with {@code y = softmax(x)}. */
    void softmaxAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns);
}
