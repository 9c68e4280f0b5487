package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import static org.kettenregel.kernels.cpu.vector.ElementwiseLoops.COST;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuElementwise;

/** Arithmetic element by element: the plain loops, which the virtual machine turns into vectors by itself, long ones shared among threads. */
interface VectorElementwise extends CpuElementwise, Swept {

    @Override
    default void fillInto(float value, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.fillInto(value, out, count);
        } else {
            sweep().over(values(out), values(out)).with(value, 0).share(count, COST, ElementwiseLoops.FILL);
        }
    }

    @Override
    default void copyInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.copyInto(x, out, count);
        } else {
            sweep().over(values(x), values(out)).share(count, COST, ElementwiseLoops.COPY);
        }
    }

    @Override
    default void scaleOnto(float factor, DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.scaleOnto(factor, x, out, count);
        } else {
            sweep().over(values(x), values(out)).with(factor, 0).share(count, COST, ElementwiseLoops.ADD_SCALED);
        }
    }

    @Override
    default void scaleInto(float factor, DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.scaleInto(factor, x, out, count);
        } else {
            sweep().over(values(x), values(out)).with(factor, 0).share(count, COST, ElementwiseLoops.SCALE);
        }
    }

    @Override
    default void addInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.addInto(a, b, out, count);
        } else {
            sweep().over(values(a), values(b), values(out)).share(count, COST, ElementwiseLoops.ADD);
        }
    }

    @Override
    default void subtractInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.subtractInto(a, b, out, count);
        } else {
            sweep().over(values(a), values(b), values(out)).share(count, COST, ElementwiseLoops.SUBTRACT);
        }
    }

    @Override
    default void multiplyInto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.multiplyInto(a, b, out, count);
        } else {
            sweep().over(values(a), values(b), values(out)).share(count, COST, ElementwiseLoops.MULTIPLY);
        }
    }

    @Override
    default void multiplyOnto(DeviceBuffer a, DeviceBuffer b, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.multiplyOnto(a, b, out, count);
        } else {
            sweep().over(values(a), values(b), values(out)).share(count, COST, ElementwiseLoops.ADD_PRODUCT);
        }
    }

    @Override
    default void squareInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            CpuElementwise.super.squareInto(x, out, count);
        } else {
            sweep().over(values(x), values(out)).share(count, COST, ElementwiseLoops.SQUARE);
        }
    }

    @Override
    default void squareAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            CpuElementwise.super.squareAdjointOnto(x, outGradient, inGradient, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).share(count, COST, ElementwiseLoops.SQUARE_ADJOINT);
        }
    }

    @Override
    default void squareAdjointInto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            CpuElementwise.super.squareAdjointInto(x, outGradient, inGradient, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).share(count, COST, ElementwiseLoops.SQUARE_ADJOINT_INTO);
        }
    }
}
