package org.kettenregel.backend.bench;

import java.util.OptionalDouble;

/** A workload on a device, ready to be done again and again. */
interface Work extends AutoCloseable {

    /** Does it once; all results are there when it returns. Throws {@link NotMeasurable} when it cannot go on. */
    void step();

    /** Of the last step; empty where nothing is learned. */
    default OptionalDouble loss() {
        return OptionalDouble.empty();
    }

    @Override
    void close();
}
