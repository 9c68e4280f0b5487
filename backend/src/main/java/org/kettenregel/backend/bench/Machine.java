package org.kettenregel.backend.bench;

/** What a measurement asks of the machine it runs on. */
interface Machine {

    /** Nanoseconds from any start. */
    long nanos();

    /** Milliseconds since 1970. */
    long millis();

    /** Seconds of all processors together, from any start, that were spent on anything but this process; always 0 where that cannot be told. */
    double secondsOfOthers();

    /** The most memory that this process has held, in megabytes; -1 where that cannot be told. */
    long peakMegabytes();
}
