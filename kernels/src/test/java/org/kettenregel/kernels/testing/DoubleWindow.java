package org.kettenregel.kernels.testing;

import static org.kettenregel.kernels.testing.Elements.at;
import static org.kettenregel.kernels.testing.Elements.into;
import static org.kettenregel.kernels.testing.Elements.sum;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ImageShape;
import org.kettenregel.kernels.WindowKernels;
import org.kettenregel.kernels.WindowShape;

/** Convolution and pooling in double precision: every window visits its cells one by one. */
interface DoubleWindow extends WindowKernels {

    @Override
    default void convolveInto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples) {
        into(out, samples * shape.output().elements(), i -> 0);
        convolveOnto(shape, x, weights, out, samples);
    }

    @Override
    default void convolveOnto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples) {
        int channels = shape.input().channels();
        int filters = shape.output().channels();
        double[] target = DoubleBuffer.values(out);
        visit(shape, samples, (window, position, cell) -> {
            for (int f = 0; f < filters; f++) {
                int filter = f;
                target[window * filters + f] += sum(
                        0, channels, c -> at(x, cell * channels + c) * at(weights, (position * channels + c) * filters + filter));
            }
        });
    }

    @Override
    default void convolveInputAdjointInto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        into(inGradient, samples * shape.input().elements(), i -> 0);
        convolveInputAdjointOnto(shape, weights, outGradient, inGradient, samples);
    }

    @Override
    default void convolveInputAdjointOnto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        int channels = shape.input().channels();
        int filters = shape.output().channels();
        double[] target = DoubleBuffer.values(inGradient);
        visit(shape, samples, (window, position, cell) -> {
            for (int c = 0; c < channels; c++) {
                int first = (position * channels + c) * filters;
                target[cell * channels + c] += sum(0, filters, f -> at(weights, first + f) * at(outGradient, window * filters + f));
            }
        });
    }

    @Override
    default void convolveWeightsAdjointInto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples) {
        into(weightsGradient, (int) shape.weights(), i -> 0);
        convolveWeightsAdjointOnto(shape, x, outGradient, weightsGradient, samples);
    }

    @Override
    default void convolveWeightsAdjointOnto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples) {
        int channels = shape.input().channels();
        int filters = shape.output().channels();
        double[] target = DoubleBuffer.values(weightsGradient);
        visit(shape, samples, (window, position, cell) -> {
            for (int c = 0; c < channels; c++) {
                for (int f = 0; f < filters; f++) {
                    target[(position * channels + c) * filters + f] += at(x, cell * channels + c) * at(outGradient, window * filters + f);
                }
            }
        });
    }

    @Override
    default void maxPoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, DeviceBuffer places, int samples) {
        int channels = shape.output().channels();
        into(places, samples * shape.output().elements(), i -> -1);
        visit(shape, samples, (window, position, cell) -> {
            for (int c = 0; c < channels; c++) {
                int i = window * channels + c;
                double candidate = at(x, cell * channels + c);
                if (at(places, i) < 0 || Double.compare(candidate + 0.0, at(out, i) + 0.0) > 0) { // NaN is above all; -0 becomes 0
                    DoubleBuffer.values(out)[i] = candidate;
                    DoubleBuffer.values(places)[i] = position;
                }
            }
        });
    }

    @Override
    default void maxPoolAdjointInto(
            WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        into(inGradient, samples * shape.input().elements(), i -> 0);
        maxPoolAdjointOnto(shape, places, outGradient, inGradient, samples);
    }

    @Override
    default void maxPoolAdjointOnto(
            WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        int channels = shape.output().channels();
        double[] target = DoubleBuffer.values(inGradient);
        visit(shape, samples, (window, position, cell) -> {
            for (int c = 0; c < channels; c++) {
                int i = window * channels + c;
                target[cell * channels + c] += (int) at(places, i) == position ? at(outGradient, i) : 0;
            }
        });
    }

    @Override
    default void averagePoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, int samples) {
        int channels = shape.output().channels();
        int[] seen = seen(shape, samples);
        into(out, samples * shape.output().elements(), i -> 0);
        visit(shape, samples, (window, position, cell) -> {
            for (int c = 0; c < channels; c++) {
                DoubleBuffer.values(out)[window * channels + c] += at(x, cell * channels + c) / seen[window];
            }
        });
    }

    @Override
    default void averagePoolAdjointOnto(WindowShape shape, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        int channels = shape.output().channels();
        int[] seen = seen(shape, samples);
        visit(shape, samples, (window, position, cell) -> {
            for (int c = 0; c < channels; c++) {
                DoubleBuffer.values(inGradient)[cell * channels + c] += at(outGradient, window * channels + c) / seen[window];
            }
        });
    }

    @Override
    default void repeatInto(ImageShape image, int timesDown, int timesAcross, DeviceBuffer x, DeviceBuffer out, int samples) {
        into(out, samples * image.elements() * timesDown * timesAcross, i -> at(x, repeated(image, timesDown, timesAcross, i)));
    }

    @Override
    default void repeatAdjointOnto(
            ImageShape image, int timesDown, int timesAcross, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        for (int i = 0; i < samples * image.elements() * timesDown * timesAcross; i++) {
            DoubleBuffer.values(inGradient)[repeated(image, timesDown, timesAcross, i)] += at(outGradient, i);
        }
    }

    /** The element of the small image that element {@code i} of the large one repeats; rows are counted over all samples. */
    private static int repeated(ImageShape image, int timesDown, int timesAcross, int i) {
        int cell = i / image.channels();
        int row = cell / (image.width() * timesAcross) / timesDown;
        int column = cell % (image.width() * timesAcross) / timesAcross;
        return (row * image.width() + column) * image.channels() + i % image.channels();
    }

    private static int[] seen(WindowShape shape, int samples) {
        int[] seen = new int[samples * shape.output().cells()];
        visit(shape, samples, (window, position, cell) -> seen[window]++);
        return seen;
    }

    private static void visit(WindowShape shape, int samples, Visitor visitor) {
        for (int window = 0; window < samples * shape.output().cells(); window++) {
            int sample = window / shape.output().cells();
            for (int position = 0; position < shape.positions(); position++) {
                int outRow = window / shape.output().width() % shape.output().height();
                int outColumn = window % shape.output().width();
                int row = outRow * shape.strideDown() - shape.padTop() + position / shape.kernelWidth() * shape.dilation();
                int column = outColumn * shape.strideAcross() - shape.padLeft() + position % shape.kernelWidth() * shape.dilation();
                if (row >= 0 && row < shape.input().height() && column >= 0 && column < shape.input().width()) {
                    visitor.at(window, position, (sample * shape.input().height() + row) * shape.input().width() + column);
                }
            }
        }
    }

    /** A window, counted over all samples, and the cell of the image, counted likewise, that it has at a position of its kernel. */
    @FunctionalInterface
    interface Visitor {
        void at(int window, int position, int cell);
    }
}
