package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.NormKernels;

/** Moments and normalisation, in double precision, rounded once; what belongs to columns is summed along rows, as they lie in memory. */
public interface CpuNorm extends NormKernels {

    /** The sums of the calling thread. */
    ColumnSums sums();

    @Override
    default void columnMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns) {
        float[] inputs = values(x);
        float[] means = values(mean);
        float[] variances = values(variance);
        double[] centre = sums().zeros(0, columns);
        double[] squares = sums().zeros(1, columns);
        for (int row = 0; row < rows * columns; row += columns) {
            for (int c = 0; c < columns; c++) {
                centre[c] += inputs[row + c];
            }
        }
        for (int c = 0; c < columns; c++) {
            centre[c] /= rows;
            means[c] = (float) centre[c];
        }
        for (int row = 0; row < rows * columns; row += columns) {
            for (int c = 0; c < columns; c++) {
                double difference = inputs[row + c] - centre[c];
                squares[c] += difference * difference;
            }
        }
        for (int c = 0; c < columns; c++) {
            variances[c] = (float) (squares[c] / rows);
        }
    }

    @Override
    default void rowMomentsInto(DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, int rows, int columns) {
        float[] inputs = values(x);
        float[] means = values(mean);
        float[] variances = values(variance);
        for (int r = 0; r < rows; r++) {
            int from = r * columns;
            double sum = 0;
            for (int i = from; i < from + columns; i++) {
                sum += inputs[i];
            }
            double centre = sum / columns;
            double squares = 0;
            for (int i = from; i < from + columns; i++) {
                double difference = inputs[i] - centre;
                squares += difference * difference;
            }
            means[r] = (float) centre;
            variances[r] = (float) (squares / columns);
        }
    }

    @Override
    default void batchNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns) {
        float[] inputs = values(x);
        float[] means = values(mean);
        float[] variances = values(variance);
        float[] scales = values(scale);
        float[] shifts = values(shift);
        float[] outputs = values(out);
        double[] factors = sums().zeros(0, columns);
        for (int c = 0; c < columns; c++) {
            factors[c] = scales[c] * inverse(variances[c], epsilon);
        }
        for (int row = 0; row < rows * columns; row += columns) {
            for (int c = 0; c < columns; c++) {
                outputs[row + c] = (float) (((double) inputs[row + c] - means[c]) * factors[c] + shifts[c]);
            }
        }
    }

    @Override
    default void batchNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns) {
        float[] inputs = values(x);
        float[] means = values(mean);
        float[] variances = values(variance);
        float[] scales = values(scale);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        double[] plain = sums().zeros(0, columns);
        double[] weighted = sums().zeros(1, columns);
        double[] slopes = sums().zeros(2, columns);
        for (int row = 0; row < rows * columns; row += columns) {
            for (int c = 0; c < columns; c++) {
                plain[c] += outer[row + c];
                weighted[c] += outer[row + c] * ((double) inputs[row + c] - means[c]);
            }
        }
        for (int c = 0; c < columns; c++) {
            plain[c] /= rows;
            weighted[c] /= rows * ((double) variances[c] + epsilon); // by the root twice, because x is not normalised below
            slopes[c] = scales[c] * inverse(variances[c], epsilon);
        }
        for (int row = 0; row < rows * columns; row += columns) {
            for (int c = 0; c < columns; c++) {
                double difference = (double) inputs[row + c] - means[c];
                gradients[row + c] += (float) (slopes[c] * (outer[row + c] - plain[c] - difference * weighted[c]));
            }
        }
    }

    @Override
    default void batchNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns) {
        float[] inputs = values(x);
        float[] means = values(mean);
        float[] variances = values(variance);
        float[] outer = values(outGradient);
        float[] gradients = values(scaleGradient);
        double[] sums = sums().zeros(0, columns);
        for (int row = 0; row < rows * columns; row += columns) {
            for (int c = 0; c < columns; c++) {
                sums[c] += outer[row + c] * ((double) inputs[row + c] - means[c]);
            }
        }
        for (int c = 0; c < columns; c++) {
            gradients[c] += (float) (sums[c] * inverse(variances[c], epsilon));
        }
    }

    @Override
    default void layerNormInto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer shift, DeviceBuffer out,
            int rows, int columns) {
        float[] inputs = values(x);
        float[] means = values(mean);
        float[] variances = values(variance);
        float[] scales = values(scale);
        float[] shifts = values(shift);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            int row = r * columns;
            double centre = means[r];
            double inverse = inverse(variances[r], epsilon);
            for (int c = 0; c < columns; c++) {
                outputs[row + c] = (float) ((inputs[row + c] - centre) * inverse * scales[c] + shifts[c]);
            }
        }
    }

    @Override
    default void layerNormAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer scale, DeviceBuffer outGradient,
            DeviceBuffer inGradient, int rows, int columns) {
        float[] inputs = values(x);
        float[] means = values(mean);
        float[] variances = values(variance);
        float[] scales = values(scale);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int r = 0; r < rows; r++) {
            int row = r * columns;
            double centre = means[r];
            double inverse = inverse(variances[r], epsilon);
            double plain = 0;
            double weighted = 0;
            for (int c = 0; c < columns; c++) {
                double scaled = (double) scales[c] * outer[row + c];
                plain += scaled;
                weighted += scaled * ((inputs[row + c] - centre) * inverse);
            }
            plain /= columns;
            weighted /= columns;
            for (int c = 0; c < columns; c++) {
                double scaled = (double) scales[c] * outer[row + c];
                gradients[row + c] += (float) (inverse * (scaled - plain - (inputs[row + c] - centre) * inverse * weighted));
            }
        }
    }

    @Override
    default void layerNormScaleAdjointOnto(
            DeviceBuffer x, DeviceBuffer mean, DeviceBuffer variance, float epsilon, DeviceBuffer outGradient, DeviceBuffer scaleGradient,
            int rows, int columns) {
        float[] inputs = values(x);
        float[] means = values(mean);
        float[] variances = values(variance);
        float[] outer = values(outGradient);
        float[] gradients = values(scaleGradient);
        double[] sums = sums().zeros(0, columns);
        for (int r = 0; r < rows; r++) {
            int row = r * columns;
            double centre = means[r];
            double inverse = inverse(variances[r], epsilon);
            for (int c = 0; c < columns; c++) {
                sums[c] += outer[row + c] * ((inputs[row + c] - centre) * inverse);
            }
        }
        for (int c = 0; c < columns; c++) {
            gradients[c] += (float) sums[c];
        }
    }

    /** One divided by the standard deviation. */
    private static double inverse(double variance, double epsilon) {
        return 1 / Math.sqrt(variance + epsilon);
    }
}
