package org.kettenregel.backend.cli;

/** An experiment that cannot be trained, or a run that failed; the message is for the person who started it. */
final class NotTrainable extends RuntimeException {

    NotTrainable(String message) {
        super(message);
    }
}
