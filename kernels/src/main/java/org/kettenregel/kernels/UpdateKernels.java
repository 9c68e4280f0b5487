package org.kettenregel.kernels;

/**
 * One optimizer step on {@code count} weights and their state, and what bounds a gradient before it. Hyperparameters arrive as one record
 * per rule, made once per run, and the learning rate apart, because a schedule changes it.
 *
 * <p>What a silent unit leaves behind becomes zero, and stays so, before it becomes denormal: it would halve for hundreds of steps otherwise,
 * with each operation on it a hundred times as slow on many processors. Below {@link #NEGLIGIBLE} in size, a velocity or first moment is written
 * as 0; below {@link #NEGLIGIBLE_SQUARE}, so is a mean or sum of squares, and a gradient whose square is less adds nothing to it. No training can
 * tell: the root of such a mean is under 2e-17, a billionth of the usual epsilon of 1e-7 beside which it stands, and such a moment moves
 * a weight by under 1e-23. Devices need not agree about numbers as small as these.
 */
public interface UpdateKernels {

    /** A velocity or first moment that is smaller becomes 0; large enough for its products with rates and decays to be normal floats. */
    float NEGLIGIBLE = 0x1p-100f;

    /** A gradient that is smaller has a square below {@link #NEGLIGIBLE_SQUARE}. */
    float NEGLIGIBLE_ROOT = 0x1p-56f;

    /** A mean or sum of squares that is smaller becomes 0; large enough for its product with a decay to be a normal float. */
    float NEGLIGIBLE_SQUARE = 0x1p-112f;

    /**
     * Gradient descent with momentum: {@code v = momentum v - rate g; w += v}, or {@code w += momentum v - rate g} with Nesterov's look-ahead.
     * With momentum 0 it is plain gradient descent.
     */
    void momentumUpdate(Momentum rule, float rate, DeviceBuffer gradient, DeviceBuffer velocity, DeviceBuffer weight, int count);

    /** {@code s = decay s + (1 - decay) g^2; w -= rate g / (sqrt(s) + epsilon)} (Hinton 2012; epsilon beside the root as in Keras 2, not under it). */
    void rmsPropUpdate(RmsProp rule, float rate, DeviceBuffer gradient, DeviceBuffer meanSquare, DeviceBuffer weight, int count);

    /**
     * {@code m = b1 m + (1 - b1) g; v = b2 v + (1 - b2) g^2; w -= rate sqrt(1 - b2^t) / (1 - b1^t) m / (sqrt(v) + epsilon)}
     * (Kingma and Ba 2015, the efficient order at the end of section 2). The first {@code count} floats of {@code moments} are m, the next v;
     * {@code stepSize} is the rate with both bias corrections already in it.
     */
    void adamUpdate(Adam rule, float stepSize, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count);

    /**
     * {@code s += g^2; w -= rate g / (sqrt(s) + epsilon)} (Duchi, Hazan and Singer 2011, with a diagonal matrix). What s starts
     * from is the caller's business.
     */
    void adagradUpdate(Adagrad rule, float rate, DeviceBuffer gradient, DeviceBuffer sumOfSquares, DeviceBuffer weight, int count);

    /**
     * {@link #adamUpdate}, and apart from it every weight loses a share of itself: {@code w = (1 - shrinkage) w - stepSize m / (sqrt(v) + epsilon)}
     * (Loshchilov and Hutter 2019, decoupled weight decay). {@code shrinkage} is the rate times the weight decay, or 0 for what shall not shrink.
     */
    void adamWUpdate(Adam rule, float stepSize, float shrinkage, DeviceBuffer gradient, DeviceBuffer moments, DeviceBuffer weight, int count);

    /**
     * {@code out = min(1, limit / sqrt(sum of the first parts squares)) x}: with the sums of squares of all gradients in {@code squares},
     * together they become no longer than {@code limit}, and keep their direction (Pascanu, Mikolov and Bengio 2013).
     */
    void scaleToNormInto(DeviceBuffer x, DeviceBuffer squares, int parts, float limit, DeviceBuffer out, int count);

    /** Momentum in [0, 1). */
    record Momentum(float momentum, boolean nesterov) {}

    /** Decay of the mean square, and the smallest divisor. */
    record RmsProp(float decay, float epsilon) {}

    /** The smallest divisor. */
    record Adagrad(float epsilon) {}

    /** Decays of the first and second moment, and the smallest divisor. */
    record Adam(float firstDecay, float secondDecay, float epsilon) {}
}
