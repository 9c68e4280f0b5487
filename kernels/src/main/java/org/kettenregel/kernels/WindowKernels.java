package org.kettenregel.kernels;

/**
 * Convolution and pooling over images, samples first and channels last, and their adjoints. Below, {@code p} is a position of the kernel and
 * {@code at(o,p)} the cell of the image that the window of output cell {@code o} has there; positions outside of the image are left out.
 */
public interface WindowKernels {

    /** {@code out[o,f] = sum_p sum_c x[at(o,p),c] weights[p,c,f]} for each sample. */
    void convolveInto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples);

    /** {@code out[o,f] += sum_p sum_c x[at(o,p),c] weights[p,c,f]} for each sample. */
    void convolveOnto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples);

    /** {@code inGradient[at(o,p),c] += sum_f weights[p,c,f] outGradient[o,f]} for each sample: also what a transposed convolution computes. */
    void convolveInputAdjointOnto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples);

    /** {@link #convolveInputAdjointOnto} over what stood there; cells that no window sees become 0. */
    void convolveInputAdjointInto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples);

    /** {@code weightsGradient[p,c,f] += sum_o x[at(o,p),c] outGradient[o,f]}, over all samples. */
    void convolveWeightsAdjointOnto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples);

    /** {@link #convolveWeightsAdjointOnto} over what stood there. */
    void convolveWeightsAdjointInto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples);

    /** {@code out[o,c] = max_p x[at(o,p),c]} and {@code places[o,c]} the first position where it is found; NaN is larger than all. */
    void maxPoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, DeviceBuffer places, int samples);

    /** {@code inGradient[at(o,places[o,c]),c] += outGradient[o,c]}; a place that is not on the image gets nothing. */
    void maxPoolAdjointOnto(WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples);

    /** {@link #maxPoolAdjointOnto} over what stood there; cells that are nowhere the largest become 0. */
    void maxPoolAdjointInto(WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples);

    /** {@code out[o,c] = sum_p x[at(o,p),c] / n(o)} with {@code n(o)} the number of positions on the image: padding does not count. */
    void averagePoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, int samples);

    /** {@code inGradient[at(o,p),c] += outGradient[o,c] / n(o)}. */
    void averagePoolAdjointOnto(WindowShape shape, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples);

    /** {@code out[row,column,c] = x[row / timesDown,column / timesAcross,c]}: every cell of {@code image} becomes a block of equal cells. */
    void repeatInto(ImageShape image, int timesDown, int timesAcross, DeviceBuffer x, DeviceBuffer out, int samples);

    /** {@code inGradient[row / timesDown,column / timesAcross,c] += outGradient[row,column,c]}. */
    void repeatAdjointOnto(ImageShape image, int timesDown, int timesAcross, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples);
}
