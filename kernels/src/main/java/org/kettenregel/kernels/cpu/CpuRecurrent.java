package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.ActivationKernels;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.IndexKernels;
import org.kettenregel.kernels.RecurrentKernels;

/** Gates: their columns copied and then put through the activation in place, so that a gate has the bits of an activation of a slice. */
public interface CpuRecurrent extends RecurrentKernels, ActivationKernels, IndexKernels {

    @Override
    default void sigmoidGateInto(DeviceBuffer scores, int from, int width, DeviceBuffer out, int rows, int columns) {
        copyBlockInto(scores, from, width, out, 0, columns, rows, columns);
        sigmoidInto(out, out, rows * columns);
    }

    @Override
    default void sigmoidGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns) {
        float[] results = values(y);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int r = 0; r < rows; r++) {
            int first = r * columns;
            int target = r * width + from;
            for (int c = 0; c < columns; c++) {
                float result = results[first + c];
                gradients[target + c] += result * (1 - result) * outer[first + c];
            }
        }
    }

    @Override
    default void tanhGateInto(DeviceBuffer scores, int from, int width, DeviceBuffer out, int rows, int columns) {
        copyBlockInto(scores, from, width, out, 0, columns, rows, columns);
        tanhInto(out, out, rows * columns);
    }

    @Override
    default void tanhGateAdjointOnto(
            DeviceBuffer y, DeviceBuffer outGradient, DeviceBuffer inGradient, int from, int width, int rows, int columns) {
        float[] results = values(y);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        for (int r = 0; r < rows; r++) {
            int first = r * columns;
            int target = r * width + from;
            for (int c = 0; c < columns; c++) {
                float result = results[first + c];
                gradients[target + c] += (1 - result * result) * outer[first + c];
            }
        }
    }
}
