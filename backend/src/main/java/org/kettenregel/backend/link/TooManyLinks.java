package org.kettenregel.backend.link;

/** Thrown when an experiment has as many links as can be kept; nothing was changed. */
public final class TooManyLinks extends RuntimeException {

    TooManyLinks(int found, int most) {
        super("The experiment has %d links, and at most %d can be kept: revoke some of them.".formatted(found, most));
    }
}
