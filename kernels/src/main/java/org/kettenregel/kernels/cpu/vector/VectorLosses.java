package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuLosses;

/** Cross-entropies of logits, the losses of most networks, and their adjoints; the others are the plain ones. */
interface VectorLosses extends CpuLosses, Swept {

    /** Picoseconds for an element, about. */
    int COST = 700;

    /** What the calling thread keeps for a row. */
    Scratch scratch();

    @Override
    default void binaryCrossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int count) {
        if (count < LONG) {
            LogitLoops.loss(values(logit), values(target), values(out), 0, count);
        } else {
            sweep().over(values(logit), values(target), values(out)).share(count, COST, LogitLoops.LOSS);
        }
    }

    @Override
    default void binaryCrossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            LogitLoops.adjoint(values(logit), values(target), values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(logit), values(target), values(outGradient), values(inGradient)).share(count, COST, LogitLoops.ADJOINT);
        }
    }

    @Override
    default void crossEntropyWithLogitsInto(DeviceBuffer logit, DeviceBuffer target, DeviceBuffer out, int rows, int columns) {
        float[] logits = values(logit);
        float[] targets = values(target);
        float[] outputs = values(out);
        float[] row = scratch().row(columns);
        for (int r = 0; r < rows; r++) {
            outputs[r] = SoftmaxRow.crossEntropy(logits, targets, r * columns, (r + 1) * columns, row);
        }
    }

    @Override
    default void crossEntropyWithLogitsAdjointOnto(
            DeviceBuffer logit, DeviceBuffer target, DeviceBuffer outGradient, DeviceBuffer inGradient, int rows, int columns) {
        float[] logits = values(logit);
        float[] targets = values(target);
        float[] outer = values(outGradient);
        float[] gradients = values(inGradient);
        float[] row = scratch().row(columns);
        for (int r = 0; r < rows; r++) {
            SoftmaxRow.crossEntropyAdjoint(logits, targets, outer[r], gradients, r * columns, (r + 1) * columns, row);
        }
    }
}
