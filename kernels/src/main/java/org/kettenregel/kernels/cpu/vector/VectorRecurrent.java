package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;
import static org.kettenregel.kernels.cpu.vector.Lanes.FLOATS;

import jdk.incubator.vector.FloatVector;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuRecurrent;

/** Adjoints of gates, which read and write at different places, so that the compiler makes no vectors of the plain loops. */
interface VectorRecurrent extends CpuRecurrent {

    /** Shorter rows gain nothing from vectors, and small networks, which run too seldom to be compiled soon, would leave objects behind. */
    int NARROW = 64;

    @Override
    default void sigmoidGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns) {
        if (columns < NARROW) {
            CpuRecurrent.super.sigmoidGateAdjointOnto(y, outGradient, inGradient, from, width, rows, columns);
            return;
        }
        for (int r = 0; r < rows; r++) {
            sigmoidRow(values(y), values(outGradient), r * columns, values(inGradient), r * width + from, columns);
        }
    }

    @Override
    default void tanhGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns) {
        if (columns < NARROW) {
            CpuRecurrent.super.tanhGateAdjointOnto(y, outGradient, inGradient, from, width, rows, columns);
            return;
        }
        for (int r = 0; r < rows; r++) {
            tanhRow(values(y), values(outGradient), r * columns, values(inGradient), r * width + from, columns);
        }
    }

    private static void sigmoidRow(float[] y, float[] outer, int from, float[] gradients, int target, int columns) {
        int c = 0;
        for (; c < FLOATS.loopBound(columns); c += Lanes.COUNT) {
            FloatVector result = FloatVector.fromArray(FLOATS, y, from + c);
            FloatVector added = result.mul(result.neg().add(1)).mul(FloatVector.fromArray(FLOATS, outer, from + c));
            FloatVector.fromArray(FLOATS, gradients, target + c).add(added).intoArray(gradients, target + c);
        }
        for (; c < columns; c++) {
            gradients[target + c] += y[from + c] * (1 - y[from + c]) * outer[from + c];
        }
    }

    private static void tanhRow(float[] y, float[] outer, int from, float[] gradients, int target, int columns) {
        int c = 0;
        for (; c < FLOATS.loopBound(columns); c += Lanes.COUNT) {
            FloatVector result = FloatVector.fromArray(FLOATS, y, from + c);
            FloatVector added = result.mul(result).neg().add(1).mul(FloatVector.fromArray(FLOATS, outer, from + c));
            FloatVector.fromArray(FLOATS, gradients, target + c).add(added).intoArray(gradients, target + c);
        }
        for (; c < columns; c++) {
            gradients[target + c] += (1 - y[from + c] * y[from + c]) * outer[from + c];
        }
    }
}
