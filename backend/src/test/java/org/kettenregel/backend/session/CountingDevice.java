package org.kettenregel.backend.session;

import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** A device that counts the bytes it has given out. */
final class CountingDevice implements Device {

    private final Device device;
    private volatile long bytes;

    CountingDevice(Device device) {
        this.device = device;
    }

    long bytes() {
        return bytes;
    }

    @Override
    public String id() {
        return device.id();
    }

    @Override
    public String description() {
        return device.description();
    }

    @Override
    public DeviceBuffer allocate(int length) {
        bytes += (long) length * Float.BYTES;
        return device.allocate(length);
    }

    @Override
    public Kernels kernels() {
        return device.kernels();
    }

    @Override
    public void synchronize() {
        device.synchronize();
    }

    @Override
    public void close() {
        device.close();
    }
}
