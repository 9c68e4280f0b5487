package org.kettenregel.kernels.testing;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.kettenregel.kernels.Device;
import org.kettenregel.kernels.DeviceBuffer;
import org.kettenregel.kernels.Kernels;

/** Counts what passes through it to another device: kernel calls, bytes allocated, buffers alive. Its buffers work on it alone. */
public final class CountingDevice implements Device {

    private final Device device;
    private final Kernels kernels;
    private final AtomicLong calls = new AtomicLong();
    private final AtomicLong bytesAllocated = new AtomicLong();
    private final AtomicInteger liveBuffers = new AtomicInteger();

    /** Takes over {@code device}: closing this closes it. */
    public CountingDevice(Device device) {
        this.device = device;
        // one handler for all kernels: a kernel that joins the contract is counted without a change here
        this.kernels = (Kernels) Proxy.newProxyInstance(
                Kernels.class.getClassLoader(), new Class<?>[] {Kernels.class}, (proxy, method, arguments) -> call(method, arguments));
    }

    /** Kernels called so far. */
    public long calls() {
        return calls.get();
    }

    /** Bytes of all buffers ever allocated, four per element. */
    public long bytesAllocated() {
        return bytesAllocated.get();
    }

    /** Buffers allocated and not yet closed. */
    public int liveBuffers() {
        return liveBuffers.get();
    }

    public void assertNoLeaks() {
        if (liveBuffers() != 0) {
            throw new AssertionError("%d buffers were never closed".formatted(liveBuffers()));
        }
    }

    private Object call(Method method, Object[] arguments) throws Throwable {
        if (method.getDeclaringClass() != Object.class) {
            calls.incrementAndGet();
        }
        Object[] passed = arguments == null ? new Object[0] : arguments.clone();
        for (int i = 0; i < passed.length; i++) {
            passed[i] = passed[i] instanceof Counted counted ? counted.buffer : passed[i];
        }
        try {
            return method.invoke(device.kernels(), passed);
        } catch (InvocationTargetException thrown) {
            throw thrown.getCause();
        }
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
    public Traits traits() {
        return device.traits();
    }

    @Override
    public DeviceBuffer allocate(int length) {
        Counted buffer = new Counted(device.allocate(length));
        bytesAllocated.addAndGet((long) length * Float.BYTES);
        liveBuffers.incrementAndGet();
        return buffer;
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

    private final class Counted implements DeviceBuffer {

        private final DeviceBuffer buffer;

        Counted(DeviceBuffer buffer) {
            this.buffer = buffer;
        }

        @Override
        public int length() {
            return buffer.length();
        }

        @Override
        public void upload(float[] source, int sourceOffset, int count) {
            buffer.upload(source, sourceOffset, count);
        }

        @Override
        public void download(int offset, float[] target, int targetOffset, int count) {
            buffer.download(offset, target, targetOffset, count);
        }

        @Override
        public void close() {
            buffer.close(); // throws when closed twice, so that a buffer is counted down once
            liveBuffers.decrementAndGet();
        }
    }
}
