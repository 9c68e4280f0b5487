package org.kettenregel.kernels;

/** Arithmetic on the first {@code count} elements, element by element; the output may be the same buffer as an input. */
public interface ElementwiseKernels {

    /** {@code out = value}. */
    void fillInto(float value, DeviceBuffer out, int count);

    /** {@code out = x}. */
    void copyInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code out += factor * x}. */
    void scaleOnto(float factor, DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code out = factor * x}. */
    void scaleInto(float factor, DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code out = a + b}. */
    void addInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count);

    /** {@code out = a - b}. */
    void subtractInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count);

    /** {@code out = a * b}. */
    void multiplyInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count);

    /** {@code out += a * b}. */
    void multiplyOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count);

    /** {@code out = x * x}. */
    void squareInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += 2 x * outGradient}. */
    void squareAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code inGradient = 2 x * outGradient}. */
    void squareAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = |x|}. */
    void absInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += sign(x) * outGradient}, with {@code sign(0) = 0} by convention. */
    void absAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = min(max(x, low), high)}; the ends may be infinite. */
    void clampInto(DeviceBuffer x, float low, float high, DeviceBuffer out, int count);
}
