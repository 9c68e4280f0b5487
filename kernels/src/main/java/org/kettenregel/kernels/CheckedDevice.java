package org.kettenregel.kernels;

/**
 * A device that checks every argument before the wrapped one computes, and says in a sentence what is wrong. Implementations behind it need
 * not check anything. Its buffers work on this device only. A call allocates nothing unless it fails.
 */
public final class CheckedDevice implements Device {

    private final Device device;
    private final Kernels kernels;
    private volatile Object pass = new Object();
    private volatile boolean closed;

    /** Takes over {@code device}: closing this closes it. */
    public CheckedDevice(Device device) {
        this.device = device;
        this.kernels = new CheckedKernels(device.kernels(), new Check(this));
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
        Object current = pass; // read first: should the device be closed meanwhile, the buffer is of no use
        requireOpen("allocate");
        if (length < 0) {
            throw new IllegalArgumentException("allocate: length must not be negative, found %d".formatted(length));
        }
        return new CheckedBuffer(this, device.allocate(length), current);
    }

    @Override
    public Kernels kernels() {
        return kernels;
    }

    @Override
    public void synchronize() {
        requireOpen("synchronize");
        device.synchronize();
    }

    @Override
    public void close() {
        requireOpen("close");
        closed = true;
        pass = new Object();
        device.close();
    }

    /** What its open buffers carry; another one, which none of them has, once it is closed. */
    Object pass() {
        return pass;
    }

    boolean isClosed() {
        return closed;
    }

    private void requireOpen(String operation) {
        if (closed) {
            throw new IllegalStateException("%s: the device \"%s\" is closed".formatted(operation, id()));
        }
    }
}
