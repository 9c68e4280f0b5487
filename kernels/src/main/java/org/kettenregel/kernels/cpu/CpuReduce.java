package org.kettenregel.kernels.cpu;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import java.util.Arrays;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.ReduceKernels;

/** Sums in double precision, from the first element to the last. */
public interface CpuReduce extends ReduceKernels {

    @Override
    default void sumInto(DeviceBuffer x, float factor, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += inputs[i];
        }
        outputs[0] = (float) (factor * sum);
    }

    @Override
    default void sumAdjointOnto(DeviceBuffer outGradient, float factor, DeviceBuffer inGradient, int count) {
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        float added = factor * outer[0];
        for (int i = 0; i < count; i++) {
            gradients[i] += added;
        }
    }

    @Override
    default void sumAdjointInto(DeviceBuffer outGradient, float factor, DeviceBuffer inGradient, int count) {
        Arrays.fill(values(inGradient), 0, count, factor * values(outGradient)[0]);
    }

    @Override
    default void sumAbsInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += Math.abs(inputs[i]);
        }
        outputs[0] = (float) sum;
    }

    @Override
    default void sumAbsAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        float scale = factor * outer[0];
        for (int i = 0; i < count; i++) {
            gradients[i] += scale * Math.signum(inputs[i]);
        }
    }

    @Override
    default void sumSquaresInto(DeviceBuffer x, DeviceBuffer out, int count) {
        values(out)[0] = (float) sumSquares(values(x), count);
    }

    @Override
    default void sumSquaresOnto(DeviceBuffer x, DeviceBuffer out, int count) {
        values(out)[0] += (float) sumSquares(values(x), count);
    }

    private static double sumSquares(float[] x, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += (double) x[i] * x[i];
        }
        return sum;
    }

    @Override
    default void sumSquaresAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        float[] inputs = values(x);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        float scale = factor * outer[0];
        for (int i = 0; i < count; i++) {
            gradients[i] += scale * inputs[i];
        }
    }

    @Override
    default void allFiniteInto(DeviceBuffer x, DeviceBuffer out, int count) {
        float[] inputs = values(x);
        float[] outputs = values(out);
        int largest = 0; // as bits: without the sign, everything that is not finite comes at or behind infinity
        for (int i = 0; i < count; i++) {
            largest = Math.max(largest, Float.floatToRawIntBits(inputs[i]) & Integer.MAX_VALUE);
        }
        outputs[0] = largest < Float.floatToRawIntBits(Float.POSITIVE_INFINITY) ? 1 : 0;
    }
}
