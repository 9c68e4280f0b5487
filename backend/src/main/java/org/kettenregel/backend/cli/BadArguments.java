package org.kettenregel.backend.cli;

/** Arguments that make no sense; the message is one sentence for the person who typed them. */
final class BadArguments extends RuntimeException {

    BadArguments(String message) {
        super(message);
    }
}
