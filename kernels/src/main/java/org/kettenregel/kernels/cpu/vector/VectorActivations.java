package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuActivations;

/** The sigmoids with their adjoints, and softmax. */
interface VectorActivations extends CpuActivations, Swept {

    /** Picoseconds for an exponential and a quotient. */
    int CURVE = 450;

    /** Picoseconds for a slope that is arithmetic on the result. */
    int SLOPE = 120;

    @Override
    default void sigmoidInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            SigmoidLoops.sigmoid(values(x), values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).share(count, CURVE, SigmoidLoops.SIGMOID);
        }
    }

    @Override
    default void tanhInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            SigmoidLoops.tanh(values(x), values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).share(count, CURVE, SigmoidLoops.TANH);
        }
    }

    @Override
    default void sigmoidAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            CpuActivations.super.sigmoidAdjointOnto(y, outGradient, inGradient, count);
        } else {
            sweep().over(values(y), values(outGradient), values(inGradient)).share(count, SLOPE, SigmoidLoops.SIGMOID_ADJOINT);
        }
    }

    @Override
    default void sigmoidAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            CpuActivations.super.sigmoidAdjointInto(y, outGradient, inGradient, count);
        } else {
            sweep().over(values(y), values(outGradient), values(inGradient)).share(count, SLOPE, SigmoidLoops.SIGMOID_ADJOINT_INTO);
        }
    }

    @Override
    default void tanhAdjointOnto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            CpuActivations.super.tanhAdjointOnto(y, outGradient, inGradient, count);
        } else {
            sweep().over(values(y), values(outGradient), values(inGradient)).share(count, SLOPE, SigmoidLoops.TANH_ADJOINT);
        }
    }

    @Override
    default void tanhAdjointInto(DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            CpuActivations.super.tanhAdjointInto(y, outGradient, inGradient, count);
        } else {
            sweep().over(values(y), values(outGradient), values(inGradient)).share(count, SLOPE, SigmoidLoops.TANH_ADJOINT_INTO);
        }
    }

    @Override
    default void softmaxInto(DeviceBuffer x, DeviceBuffer out, int rows, int columns) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        for (int r = 0; r < rows; r++) {
            SoftmaxRow.softmax(inputs, outputs, r * columns, (r + 1) * columns);
        }
    }
}
