package org.kettenregel.backend.bench;

import java.util.Optional;
import java.util.OptionalDouble;

/** A workload on a device, ready to be done again and again. */
interface Work extends AutoCloseable {

    /** Does it once; all results are there when it returns. Throws {@link NotMeasurable} when it cannot go on. */
    void step();

    /** Of the last step; empty where nothing is learned. */
    default OptionalDouble loss() {
        return OptionalDouble.empty();
    }

    /** Where the time of so many steps goes, as a table; empty where a step is no program. */
    default Optional<String> profile(int steps) {
        return Optional.empty();
    }

    @Override
    void close();
}
