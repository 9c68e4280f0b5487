package org.kettenregel.kernels.cpu.vector;

import static org.kettenregel.kernels.cpu.CpuBuffer.values;

import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.MatMulShape;
import org.kettenregel.kernels.cpu.CpuMatrix;

/** Matrix products. */
interface VectorMatrix extends CpuMatrix {

    /** The products of the calling thread. */
    VectorProducts vectorProducts();

    @Override
    default void matMulInto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out) {
        vectorProducts().run(shape, values(a), values(b), values(out), false);
    }

    @Override
    default void matMulOnto(MatMulShape shape, DeviceBuffer a, DeviceBuffer b, DeviceBuffer out) {
        vectorProducts().run(shape, values(a), values(b), values(out), true);
    }
}
