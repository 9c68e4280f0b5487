package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import static org.kettenregel.kernels.cpu.vector.RectifierLoops.COST;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuRectifiers;

/** Activation functions made of straight pieces, and their adjoints; the same bits as from the plain loops. */
interface VectorRectifiers extends CpuRectifiers, Swept {

    @Override
    default void reluInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            RectifierLoops.relu(values(x), values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).share(count, COST, RectifierLoops.RELU);
        }
    }

    @Override
    default void reluAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            RectifierLoops.reluAdjoint(values(x), values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).share(count, COST, RectifierLoops.RELU_ADJOINT);
        }
    }

    @Override
    default void reluAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            RectifierLoops.reluAdjointInto(values(x), values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).share(count, COST, RectifierLoops.RELU_ADJOINT_INTO);
        }
    }

    @Override
    default void leakyReluInto(DeviceBuffer x, float slope, DeviceBuffer out, int count) {
        if (count < LONG) {
            RectifierLoops.leaky(values(x), slope, values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).with(slope, 0).share(count, COST, RectifierLoops.LEAKY);
        }
    }

    @Override
    default void leakyReluAdjointOnto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            RectifierLoops.leakyAdjoint(values(x), slope, values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).with(slope, 0).share(count, COST, RectifierLoops.LEAKY_ADJOINT);
        }
    }

    @Override
    default void leakyReluAdjointInto(DeviceBuffer x, float slope, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            RectifierLoops.leakyAdjointInto(values(x), slope, values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).with(slope, 0).share(count, COST, RectifierLoops.LEAKY_ADJOINT_INTO);
        }
    }

    @Override
    default void relu6AdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            RectifierLoops.relu6Adjoint(values(x), values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).share(count, COST, RectifierLoops.RELU6_ADJOINT);
        }
    }
}
