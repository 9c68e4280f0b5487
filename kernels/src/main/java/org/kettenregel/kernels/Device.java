package org.kettenregel.kernels;

/** One piece of hardware that holds numbers and computes with them. */
public interface Device extends AutoCloseable {

    /** Stable kebab-case name, the one users type: {@code cpu}, {@code cuda}. */
    String id();

    /** What people read, for example {@code CPU, 2 threads}. */
    String description();

    /** A new buffer of {@code length} zeros; the caller closes it. */
    DeviceBuffer allocate(int length);

    Kernels kernels();

    /** Returns when every kernel started before has finished. */
    void synchronize();

    @Override
    void close();
}
