package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.WindowShape;
import org.kettenregel.kernels.cpu.CpuWindow;

/**
 * Convolution and pooling in vectors of channels. Convolutions give an image a frame of zeros and read it as it lies, without unfolding it; the plain
 * ones take over where such a zero would meet a number that is not finite, because what lies outside of the image is left out.
 */
interface VectorWindow extends CpuWindow {

    /** The tasks of the calling thread. */
    WindowTasks windows();

    @Override
    default void convolveInto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples) {
        if (!windows().convolution().forward(values(out), false, shape, values(x), values(weights), samples)) {
            CpuWindow.super.convolveInto(shape, x, weights, out, samples);
        }
    }

    @Override
    default void convolveOnto(WindowShape shape, DeviceBuffer x, DeviceBuffer weights, DeviceBuffer out, int samples) {
        if (!windows().convolution().forward(values(out), true, shape, values(x), values(weights), samples)) {
            CpuWindow.super.convolveOnto(shape, x, weights, out, samples);
        }
    }

    @Override
    default void convolveInputAdjointInto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        if (!windows().convolution().toInput(values(inGradient), false, shape, values(weights), values(outGradient), samples)) {
            CpuWindow.super.convolveInputAdjointInto(shape, weights, outGradient, inGradient, samples);
        }
    }

    @Override
    default void convolveInputAdjointOnto(
            WindowShape shape, DeviceBuffer weights, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        if (!windows().convolution().toInput(values(inGradient), true, shape, values(weights), values(outGradient), samples)) {
            CpuWindow.super.convolveInputAdjointOnto(shape, weights, outGradient, inGradient, samples);
        }
    }

    @Override
    default void convolveWeightsAdjointOnto(
            WindowShape shape, DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer weightsGradient, int samples) {
        if (!windows().toWeights().addTo(values(weightsGradient), shape, values(x), values(outGradient), samples)) {
            CpuWindow.super.convolveWeightsAdjointOnto(shape, x, outGradient, weightsGradient, samples);
        }
    }

    @Override
    default void maxPoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, DeviceBuffer places, int samples) {
        windows().pooling().largest(shape, values(x), values(out), values(places), samples);
    }

    @Override
    default void maxPoolAdjointInto(
            WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        windows().pooling().toLargest(shape, values(places), values(outGradient), values(inGradient), false, samples);
    }

    @Override
    default void maxPoolAdjointOnto(
            WindowShape shape, DeviceBuffer places, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        windows().pooling().toLargest(shape, values(places), values(outGradient), values(inGradient), true, samples);
    }

    @Override
    default void averagePoolInto(WindowShape shape, DeviceBuffer x, DeviceBuffer out, int samples) {
        windows().pooling().average(shape, values(x), values(out), samples);
    }

    @Override
    default void averagePoolAdjointOnto(WindowShape shape, DeviceBuffer outGradient, DeviceBuffer inGradient, int samples) {
        windows().pooling().toAveraged(shape, values(outGradient), values(inGradient), samples);
    }
}
