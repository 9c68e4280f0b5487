package org.kettenregel.kernels;

/**
 * Losses that are one function of prediction and target. Those on probabilities clip p to [1e-7, 1 - 1e-7] before the logarithm
 * and give gradient 0 where they clipped; those on logits are stable for any finite input.
 */
public interface LossKernels {

    /** Smallest probability that enters a logarithm. */
    float SMALLEST_PROBABILITY = 1e-7f;

    /** {@code out = e^2 / 2 where |e| <= delta, else delta (|e| - delta / 2)} (Huber 1964). */
    void huberInto(DeviceBuffer error, float delta, DeviceBuffer out, int count);

    /** {@code inGradient += clamp(e, -delta, delta) * outGradient}. */
    void huberAdjointOnto(DeviceBuffer error, float delta, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = -(t ln p + (1 - t) ln(1 - p))}. */
    void binaryCrossEntropyInto(DeviceBuffer probability, DeviceBuffer target, DeviceBuffer out, int count);

    /** {@code inGradient += (p - t) / (p (1 - p)) * outGradient}. */
    void binaryCrossEntropyAdjointOnto(
            DeviceBuffer probability, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = max(z, 0) - z t + ln(1 + exp(-|z|))}, the same loss from the logit z. */
    void binaryCrossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int count);

    /** {@code inGradient += (sigmoid(z) - t) * outGradient}. */
    void binaryCrossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out[r] = -sum_c t[r,c] ln p[r,c]}. */
    void crossEntropyInto(DeviceBuffer probability, DeviceBuffer target, DeviceBuffer out, int rows, int columns);

    /** {@code inGradient[r,c] += -t[r,c] / p[r,c] * outGradient[r]}. */
    void crossEntropyAdjointOnto(
            DeviceBuffer probability, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns);

    /** {@code out[r] = sum_c t[r,c] (logSumExp(z[r]) - z[r,c])}. */
    void crossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int rows, int columns);

    /** {@code inGradient[r,c] += (softmax(z[r])[c] * sum_j t[r,j] - t[r,c]) * outGradient[r]}. */
    void crossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns);
}
