package org.kettenregel.kernels;

/** Quotients, powers and the functions of school on the first {@code count} elements; the output may be the same buffer as an input. */
public interface FunctionKernels {

    /** {@code out = a / b}; by zero it is infinite, and 0 / 0 is not a number. */
    void divideInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count);

    /** {@code out += a / b}: what a dividend receives, and a logarithm's operand. */
    void divideOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count);

    /** {@code bGradient -= y / b * outGradient} with {@code y = a / b}, the stored output. */
    void divisorAdjointOnto(DeviceBuffer y, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer bGradient, int count);

    /** {@code out = exp(x)}, whose slope is {@code out} itself. */
    void exponentialInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code out = ln(x)}: not a number below zero, and minus infinity at it. */
    void logarithmInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code out = x ^ exponent}: not a number where x is negative and the exponent is not whole. */
    void powerInto(DeviceBuffer x, float exponent, DeviceBuffer out, int count);

    /** {@code inGradient += exponent * x ^ (exponent - 1) * outGradient}. */
    void powerAdjointOnto(DeviceBuffer x, float exponent, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = sin(x)}. */
    void sineInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient += cos(x) * outGradient}. */
    void sineAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = cos(x)}. */
    void cosineInto(DeviceBuffer x, DeviceBuffer out, int count);

    /** {@code inGradient -= sin(x) * outGradient}. */
    void cosineAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count);

    /** {@code out = max(a, b)}. */
    void maximumInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count);

    /** {@code aGradient += outGradient} where {@code a > b}, half of it where both are the same, by convention, else nothing; b's share with a and b exchanged. */
    void maximumAdjointOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer aGradient, int count);

    /** {@code out = min(a, b)}. */
    void minimumInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count);

    /** {@code aGradient += outGradient} where {@code a < b}, half of it where both are the same, by convention, else nothing; b's share with a and b exchanged. */
    void minimumAdjointOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer outGradient, DeviceBuffer aGradient, int count);
}
