package org.kettenregel.kernels.testing;

import java.util.function.IntToDoubleFunction;
import org.kettenregel.kernels.DeviceBuffer;

/** One formula per element: what most kernels of the oracle are. */
final class Elements {

    private Elements() {}

    static void into(DeviceBuffer out, int count, IntToDoubleFunction formula) {
        double[] values = DoubleBuffer.values(out);
        for (int i = 0; i < count; i++) {
            values[i] = formula.applyAsDouble(i);
        }
    }

    static void onto(DeviceBuffer out, int count, IntToDoubleFunction formula) {
        double[] values = DoubleBuffer.values(out);
        for (int i = 0; i < count; i++) {
            values[i] += formula.applyAsDouble(i);
        }
    }

    static double sum(int from, int to, IntToDoubleFunction formula) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += formula.applyAsDouble(i);
        }
        return sum;
    }

    static double at(DeviceBuffer buffer, int index) {
        return DoubleBuffer.values(buffer)[index];
    }
}
