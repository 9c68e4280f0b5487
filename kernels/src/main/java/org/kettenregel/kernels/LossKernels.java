package org.kettenregel.kernels;

/**
 * Losses that are one function of prediction and target. Those on probabilities clip p to [1e-7, 1 - 1e-7] before the logarithm
 * and give gradient 0 where they clipped; those on logits are stable for any finite input; those on scores have straight pieces.
 */
public interface LossKernels {

    /** Smallest probability that enters a logarithm. */
    float SMALLEST_PROBABILITY = 1e-7f;

    /** {@code out = e^2 / 2 where |e| <= delta, else delta (|e| - delta / 2)} (Huber 1964). */
    void huberInto(DeviceBuffer error, float delta, DeviceBuffer out, int count);

    /** {@code inGradient += clamp(e, -delta, delta) * outGradient}. */
    void huberAdjointOnto(DeviceBuffer error, float delta, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = max(0, 1 - t y)} of a score y and a target t of -1 or 1. */
    void hingeInto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer out, int count);

    /** {@code inGradient += -t * outGradient where t y < 1}, else 0 (0 at the kink, by convention). */
    void hingeAdjointOnto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = (step(y) - t) y} of a score y and a target t of 0 or 1, with {@code step(0) = 1}; not 0 only where the step is wrong. */
    void perceptronInto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer out, int count);

    /** {@code inGradient += (step(y) - t) * outGradient}. */
    void perceptronAdjointOnto(DeviceBuffer score, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /**
     * {@code out = -d y where t y <= 0, else 0}, of a score y and a target t of -1 or 1: d, the way in which a mistake moves the score, is t for
     * a positive target and {@code negative * t} for any other. With {@code negative = 1} this is {@code max(0, -t y)}; with -1 a mistake on
     * either class moves the score up, an error that people make.
     */
    void signedPerceptronInto(DeviceBuffer score, DeviceBuffer target, float negative, DeviceBuffer out, int count);

    /** {@code inGradient += -d * outGradient where t y <= 0}, else 0: at the kink, where a training from 0 starts, a score counts as a mistake. */
    void signedPerceptronAdjointOnto(
            DeviceBuffer score, DeviceBuffer target, float negative, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

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
