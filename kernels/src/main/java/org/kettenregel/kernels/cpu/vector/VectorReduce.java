package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import jdk.incubator.vector.FloatVector;
import jdk.incubator.vector.VectorOperators;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuReduce;

/** Sums in double precision, block by block, and their adjoints. */
interface VectorReduce extends CpuReduce {

    /** Fewer elements go to the plain loops, as for {@link VectorUpdates#FEW}. */
    int FEW_TERMS = 32;

    int COST_OF_ADJOINT = 150; // picoseconds for each element, from the second-level cache

    BlockSums.Terms PLAIN = SumLanes::plain;
    BlockSums.Terms SIZES = SumLanes::sizes;
    BlockSums.Terms SQUARES = SumLanes::squares;

    /** {@code b += p sign(a)}. */
    Sweep.Loop ADD_SIGNS = VectorReduce::addSigns;

    /** {@code b += p a}. */
    Sweep.Loop ADD_SCALED = VectorReduce::addScaled;

    /** The sums of the calling thread. */
    BlockSums blockSums();

    /** The elementwise loop of the calling thread. */
    Sweep sweep();

    @Override
    default void sumInto(DeviceBuffer x, float factor, DeviceBuffer out, int count) {
        if (count < FEW_TERMS) {
            CpuReduce.super.sumInto(x, factor, out, count);
        } else {
            values(out)[0] = (float) (factor * blockSums().of(values(x), count, PLAIN));
        }
    }

    @Override
    default void sumAbsInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < FEW_TERMS) {
            CpuReduce.super.sumAbsInto(x, out, count);
        } else {
            values(out)[0] = (float) blockSums().of(values(x), count, SIZES);
        }
    }

    @Override
    default void sumSquaresInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < FEW_TERMS) {
            CpuReduce.super.sumSquaresInto(x, out, count);
        } else {
            values(out)[0] = (float) blockSums().of(values(x), count, SQUARES);
        }
    }

    @Override
    default void sumSquaresOnto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < FEW_TERMS) {
            CpuReduce.super.sumSquaresOnto(x, out, count);
        } else {
            values(out)[0] += (float) blockSums().of(values(x), count, SQUARES);
        }
    }

    @Override
    default void allFiniteInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < FEW_TERMS) {
            CpuReduce.super.allFiniteInto(x, out, count);
        } else {
            values(out)[0] = Double.isFinite(blockSums().of(values(x), count, PLAIN)) ? 1 : 0; // finite floats cannot leave the range of doubles
        }
    }

    @Override
    default void sumAbsAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < FEW_TERMS) {
            CpuReduce.super.sumAbsAdjointOnto(x, factor, outGradient, inGradient, count);
        } else {
            sweep().over(values(x), values(inGradient)).with(factor * values(outGradient)[0], 0).share(count, COST_OF_ADJOINT, ADD_SIGNS);
        }
    }

    @Override
    default void sumSquaresAdjointOnto(DeviceBuffer x, float factor, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < FEW_TERMS) {
            CpuReduce.super.sumSquaresAdjointOnto(x, factor, outGradient, inGradient, count);
        } else {
            sweep().over(values(x), values(inGradient)).with(factor * values(outGradient)[0], 0).share(count, COST_OF_ADJOINT, ADD_SCALED);
        }
    }

    private static void addSigns(Sweep operands, int from, int to) {
        float[] x = operands.a();
        float[] gradients = operands.b();
        float scale = operands.p();
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            FloatVector number = FloatVector.fromArray(Lanes.FLOATS, x, i);
            FloatVector sign = number.mul(0) // keeps what is not a number
                    .blend(1, number.compare(VectorOperators.GT, 0)).blend(-1, number.compare(VectorOperators.LT, 0));
            FloatVector.fromArray(Lanes.FLOATS, gradients, i).add(sign.mul(scale)).intoArray(gradients, i);
        }
        for (; i < to; i++) {
            gradients[i] += scale * Math.signum(x[i]);
        }
    }

    private static void addScaled(Sweep operands, int from, int to) {
        float[] x = operands.a();
        float[] gradients = operands.b();
        float scale = operands.p();
        int i = from;
        for (; i <= to - Lanes.COUNT; i += Lanes.COUNT) {
            FloatVector added = FloatVector.fromArray(Lanes.FLOATS, x, i).mul(scale);
            FloatVector.fromArray(Lanes.FLOATS, gradients, i).add(added).intoArray(gradients, i);
        }
        for (; i < to; i++) {
            gradients[i] += scale * x[i];
        }
    }
}
