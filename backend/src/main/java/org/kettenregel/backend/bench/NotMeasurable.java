package org.kettenregel.backend.bench;

/** A measurement that failed; the message is for the person who started it. */
public final class NotMeasurable extends RuntimeException {

    NotMeasurable(String message) {
        super(message);
    }
}
