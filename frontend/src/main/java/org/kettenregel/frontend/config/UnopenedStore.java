package org.kettenregel.frontend.config;

/** Thrown where a server cannot start because what is saved cannot be opened; its message is a sentence for the person at the terminal. */
final class UnopenedStore extends RuntimeException {

    UnopenedStore(RuntimeException cause) {
        super(cause.getMessage(), cause);
    }
}
