package org.kettenregel.kernels;

/** One piece of hardware that holds numbers and computes with them. */
public interface Device extends AutoCloseable {

    /** Stable kebab-case name, the one users type: {@code cpu}, {@code cuda}. */
    String id();

    /** What people read, for example {@code CPU, 2 threads}. */
    String description();

    /** How wide it computes, for people who want to know. */
    default Traits traits() {
        return new Traits(0, 0);
    }

    /** A new buffer of {@code length} zeros; the caller closes it. */
    DeviceBuffer allocate(int length);

    Kernels kernels();

    /** Returns when every kernel started before has finished. */
    void synchronize();

    @Override
    void close();

    /**
     * How wide a device computes.
     *
     * @param threads    of the processor at once; 0 where it computes elsewhere
     * @param vectorBits that one instruction takes; 0 for one number after the other
     */
    record Traits(int threads, int vectorBits) {}
}
