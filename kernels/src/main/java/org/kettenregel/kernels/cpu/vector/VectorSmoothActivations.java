package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.cpu.CpuSmoothActivations;

/** Rectifiers with a bend instead of a kink, and their adjoints but for that of GELU, whose loop has more steps than the compiler makes one of. */
interface VectorSmoothActivations extends CpuSmoothActivations, Swept {

    /** Picoseconds for an element, about. */
    int COST = 700;

    @Override
    default void eluInto(DeviceBuffer x, float alpha, float scale, DeviceBuffer out, int count) {
        if (count < LONG) {
            SmoothLoops.elu(values(x), alpha, scale, values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).with(alpha, scale).share(count, COST, SmoothLoops.ELU);
        }
    }

    @Override
    default void eluAdjointOnto(DeviceBuffer x, float alpha, float scale, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            SmoothLoops.eluAdjoint(values(x), alpha, scale, values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).with(alpha, scale).share(count, COST, SmoothLoops.ELU_ADJOINT);
        }
    }

    @Override
    default void softplusInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            SmoothLoops.softplus(values(x), values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).share(count, COST, SmoothLoops.SOFTPLUS);
        }
    }

    @Override
    default void softplusAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            SmoothLoops.softplusAdjoint(values(x), values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).share(count, COST, SmoothLoops.SOFTPLUS_ADJOINT);
        }
    }

    @Override
    default void geluInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            SmoothLoops.gelu(values(x), values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).share(count, COST, SmoothLoops.GELU);
        }
    }

    @Override
    default void swishInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            SmoothLoops.swish(values(x), values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).share(count, COST, SmoothLoops.SWISH);
        }
    }

    @Override
    default void swishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            SmoothLoops.swishAdjoint(values(x), values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).share(count, COST, SmoothLoops.SWISH_ADJOINT);
        }
    }

    @Override
    default void mishInto(DeviceBuffer x, DeviceBuffer out, int count) {
        if (count < LONG) {
            SmoothLoops.mish(values(x), values(out), 0, count);
        } else {
            sweep().over(values(x), values(out)).share(count, COST, SmoothLoops.MISH);
        }
    }

    @Override
    default void mishAdjointOnto(DeviceBuffer x, DeviceBuffer outGradient, DeviceBuffer inGradient, int count) {
        if (count < LONG) {
            SmoothLoops.mishAdjoint(values(x), values(outGradient), values(inGradient), 0, count);
        } else {
            sweep().over(values(x), values(outGradient), values(inGradient)).share(count, COST, SmoothLoops.MISH_ADJOINT);
        }
    }
}
