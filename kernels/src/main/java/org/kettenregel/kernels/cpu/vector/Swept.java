package org.kettenregel.kernels.cpu.vector;

/** Kernels that go through arrays element by element and have long loops shared among threads. */
interface Swept {

    /** Fewer elements than this are done before another thread is awake, whatever the loop; they do without a {@link Sweep}. */
    int LONG = 16_384;

    /** The elementwise loop of the calling thread. */
    Sweep sweep();
}
