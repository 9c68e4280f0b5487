package org.kettenregel.kernels;

/**
 * Mean and variance of columns or rows, and normalisation by them, with adjoints. Variances are biased: divided by the number of terms, not
 * by one less. Below, {@code n[r,c] = (x[r,c] - mean) / sqrt(variance + epsilon)}, with the mean and variance of its column for a batch
 * (Ioffe and Szegedy 2015) and of its row for a layer (Ba, Kiros and Hinton 2016); scale and shift always belong to columns.
 */
public interface NormKernels {

    /** {@code mean[c] = sum_r x[r,c] / rows; variance[c] = sum_r (x[r,c] - mean[c])^2 / rows}. */
    void columnMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns);

    /** {@code mean[r] = sum_c x[r,c] / columns; variance[r] = sum_c (x[r,c] - mean[r])^2 / columns}. */
    void rowMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns);

    /** {@code out[r,c] = scale[c] n[r,c] + shift[c]}, with mean and variance per column. */
    void batchNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns);

    /**
     * {@code inGradient[r,c] += scale[c] / sqrt(variance[c] + epsilon) (g[r,c] - sum_i g[i,c] / rows - n[r,c] sum_i g[i,c] n[i,c] / rows)} with
     * {@code g = outGradient}: the adjoint for x where mean and variance are the moments of x.
     */
    void batchNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns);

    /** {@code scaleGradient[c] += sum_r outGradient[r,c] n[r,c]}. */
    void batchNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns);

    /** {@code out[r,c] = scale[c] n[r,c] + shift[c]}, with mean and variance per row. */
    void layerNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns);

    /**
     * {@code inGradient[r,c] += (g[r,c] - sum_i g[r,i] / columns - n[r,c] sum_i g[r,i] n[r,i] / columns) / sqrt(variance[r] + epsilon)} with
     * {@code g[r,c] = scale[c] outGradient[r,c]}: the adjoint for x where mean and variance are the moments of x.
     */
    void layerNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns);

    /** {@code scaleGradient[c] += sum_r outGradient[r,c] n[r,c]}. */
    void layerNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns);
}
