package org.kettenregel.backend.download;

import java.time.Duration;

/**
 * How long to wait for a host.
 *
 * @param answer until it answers
 * @param byteless between two pieces of a file
 * @param pause  before trying again, longer each time
 */
record Patience(Duration answer, Duration byteless, Duration pause) {

    /** Tries in a row that bring not a byte. */
    static final int TRIES = 3;

    static final Patience USUAL = new Patience(Duration.ofSeconds(30), Duration.ofSeconds(30), Duration.ofSeconds(1));
}
