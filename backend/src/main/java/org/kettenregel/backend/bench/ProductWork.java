package org.kettenregel.backend.bench;

import org.kettenregel.kernels.BufferScope;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.MatMulShape;

/** One matrix product, written over the last one. */
final class ProductWork implements Work {

    private final Device device;
    private final MatMulShape shape;
    private final BufferScope buffers = new BufferScope();
    private final DeviceBuffer a;
    private final DeviceBuffer b;
    private final DeviceBuffer product;

    ProductWork(Device device, MatMulShape shape) {
        this.device = device;
        this.shape = shape;
        a = random(7, shape.m() * shape.k());
        b = random(8, shape.k() * shape.n());
        product = buffers.own(device.allocate(shape.m() * shape.n()));
    }

    private DeviceBuffer random(int seed, int count) {
        DeviceBuffer buffer = buffers.own(device.allocate(count));
        buffer.upload(new Xorshift32(seed).uniform(count));
        return buffer;
    }

    @Override
    public void step() {
        device.kernels().matMulInto(shape, a, b, product);
        device.synchronize();
    }

    @Override
    public void close() {
        buffers.close();
    }
}
