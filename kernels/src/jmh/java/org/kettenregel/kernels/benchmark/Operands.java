package org.kettenregel.kernels.benchmark;

import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Devices;
import org.kettenregel.kernels.Kernels;
import org.kettenregel.kernels.RandomKey;

/** The processor with a number of threads, behind its checks as everywhere, and buffers that are freed with it. */
final class Operands implements AutoCloseable {

    private final Device device;
    private final BufferScope buffers = new BufferScope();
    private int filled;

    Operands(int threads) {
        device = Devices.probe().open("cpu", threads);
    }

    Kernels kernels() {
        return device.kernels();
    }

    /** Zeros. */
    DeviceBuffer zeros(int count) {
        return buffers.own(device.allocate(count));
    }

    /** Numbers in [-1, 1), other ones in every buffer. */
    DeviceBuffer uniform(int count) {
        DeviceBuffer buffer = zeros(count);
        kernels().uniformInto(new RandomKey(1, filled++), -1, 1, buffer, count);
        return buffer;
    }

    @Override
    public void close() {
        buffers.close();
        device.close();
    }
}
