package org.kettenregel.kernels.cpu.vector;

import jdk.incubator.vector.FloatVector;
import org.kettenregel.kernels.cpu.CpuIndex;

/** Rows added to rows; plain loops are as fast at copying them. */
interface VectorIndex extends CpuIndex {

    @Override
    default void addRow(float[] source, int sourceFrom, float[] target, int targetFrom, int columns) {
        int c = 0;
        for (; c <= columns - Lanes.COUNT; c += Lanes.COUNT) {
            FloatVector added = FloatVector.fromArray(Lanes.FLOATS, source, sourceFrom + c);
            FloatVector.fromArray(Lanes.FLOATS, target, targetFrom + c).add(added).intoArray(target, targetFrom + c);
        }
        for (; c < columns; c++) {
            target[targetFrom + c] += source[sourceFrom + c];
        }
    }
}
