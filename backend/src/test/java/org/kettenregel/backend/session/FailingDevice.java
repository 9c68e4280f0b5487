package org.kettenregel.backend.session;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** A device that fails when it is told to: in every kernel, or when it has given out a number of buffers. Others can look on. */
final class FailingDevice implements Device {

    private final Device device;
    private final Kernels kernels;
    private volatile boolean lost;
    private volatile Runnable onlooker = () -> {};
    private volatile int buffersLeft = Integer.MAX_VALUE;

    FailingDevice(Device device) {
        this.device = device;
        this.kernels = (Kernels) Proxy.newProxyInstance(
                Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (proxy, method, arguments) -> {
                    onlooker.run();
                    if (lost) {
                        throw new IllegalStateException("the device was lost");
                    }
                    try {
                        return method.invoke(device.kernels(), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getCause();
                    }
                });
    }

    /** @param looks called before each kernel, on the thread that calls it */
    void watch(Runnable looks) {
        onlooker = looks;
    }

    void lose() {
        lost = true;
    }

    void find() {
        lost = false;
    }

    void leave(int buffers) {
        buffersLeft = buffers;
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
        if (buffersLeft-- <= 0) {
            throw new OutOfMemoryError("the device is full");
        }
        return device.allocate(length);
    }

    @Override
    public Kernels kernels() {
        return kernels;
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
