package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import java.util.Arrays;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowKernels;
import org.kettenregel.kernels.WindowShape;

/** Convolution, shared among threads, and pooling, in plain loops whose innermost runs over the channels of a cell. */
public interface CpuWindow extends WindowKernels {

    /** The convolutions of the calling thread. */
    ConvolutionTasks convolutions();

    @Override
    default void convolveInto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples) {
        float[] target = values(out);
        Arrays.fill(target, 0, samples * shape.output().elements(), 0);
        convolutions().forward().addTo(target, shape, values(x), values(weights), samples);
    }

    @Override
    default void convolveOnto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples) {
        convolutions().forward().addTo(values(out), shape, values(x), values(weights), samples);
    }

    @Override
    default void convolveInputAdjointInto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        float[] target = values(inGradient);
        Arrays.fill(target, 0, samples * shape.input().elements(), 0);
        convolutions().toInput().addTo(target, shape, values(weights), values(outGradient), samples);
    }

    @Override
    default void convolveInputAdjointOnto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        convolutions().toInput().addTo(values(inGradient), shape, values(weights), values(outGradient), samples);
    }

    @Override
    default void convolveWeightsAdjointInto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples) {
        Arrays.fill(values(weightsGradient), 0, (int) shape.weights(), 0);
        convolveWeightsAdjointOnto(shape, x, outGradient, weightsGradient, samples);
    }

    @Override
    default void convolveWeightsAdjointOnto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples) {
        convolutions().toWeights().addTo(values(weightsGradient), shape, values(x), values(outGradient), samples);
    }

    @Override
    default void maxPoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, DeviceBuffer places, int samples) {
        Pooling.largest(shape, values(x), values(out), values(places), samples);
    }

    @Override
    default void maxPoolAdjointInto(
            WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        float[] target = values(inGradient);
        Arrays.fill(target, 0, samples * shape.input().elements(), 0);
        Pooling.toLargest(shape, values(places), values(outGradient), target, samples);
    }

    @Override
    default void maxPoolAdjointOnto(
            WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        Pooling.toLargest(shape, values(places), values(outGradient), values(inGradient), samples);
    }

    @Override
    default void averagePoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, int samples) {
        Pooling.average(shape, values(x), values(out), samples);
    }

    @Override
    default void averagePoolAdjointOnto(WindowShape shape, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        Pooling.toAveraged(shape, values(outGradient), values(inGradient), samples);
    }

    @Override
    default void repeatInto(ImageShape image, int timesDown, int timesAcross, DeviceBuffer x, DeviceBuffer out, int samples) {
        float[] source = values(x);
        float[] target = values(out);
        int channels = image.channels();
        int row = image.width() * timesAcross * channels; // elements in a row of the output
        for (int r = 0; r < samples * image.height(); r++) {
            int first = r * timesDown * row;
            for (int i = 0; i < image.width() * timesAcross; i++) {
                int cell = r * image.width() + i / timesAcross;
                System.arraycopy(source, cell * channels, target, first + i * channels, channels);
            }
            for (int i = 1; i < timesDown; i++) {
                System.arraycopy(target, first, target, first + i * row, row);
            }
        }
    }

    @Override
    default void repeatAdjointOnto(
            ImageShape image, int timesDown, int timesAcross, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        int channels = image.channels();
        int width = image.width() * timesAcross; // cells in a row of the output
        for (int r = 0; r < samples * image.height() * timesDown; r++) {
            for (int i = 0; i < width; i++) {
                int cell = (r / timesDown * image.width() + i / timesAcross) * channels;
                for (int c = 0; c < channels; c++) {
                    gradients[cell + c] += outer[(r * width + i) * channels + c];
                }
            }
        }
    }
}
