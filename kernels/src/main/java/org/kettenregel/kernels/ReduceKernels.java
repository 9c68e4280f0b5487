package org.kettenregel.kernels;

/** Many numbers into one, in an order fixed by {@code count} alone, so that the result is the same in every run. */
public interface ReduceKernels {

    /** {@code out[0] = factor * sum(x)}. */
    void sumInto(DeviceBuffer x, float factor, DeviceBuffer out, int count);

    /** {@code inGradient[i] += factor * outGradient[0]}: the adjoint of {@link #sumInto}. */
    void sumAdjointOnto(DeviceBuffer outGradient, float factor, DeviceBuffer inGradient, int count);

    /** {@code inGradient[i] = factor * outGradient[0]}. */
    void sumAdjointInto(DeviceBuffer outGradient, float factor, DeviceBuffer inGradient, int count);

    /** {@code out[0] = sum |x|}. */
    void sumAbsInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient[i] += factor * sign(x[i]) * outGradient[0]}, with {@code sign(0) = 0}. */
    void sumAbsAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out[0] = sum x^2}. */
    void sumSquaresInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code out[0] += sum x^2}. */
    void sumSquaresOnto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient[i] += factor * x[i] * outGradient[0]}: with factor 2 the adjoint of {@link #sumSquaresInto}. */
    void sumSquaresAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out[0] = 1} when no element of x is infinite or not a number, else 0. */
    void allFiniteInto(DeviceBuffer x, DeviceBuffer out, int count);
}
