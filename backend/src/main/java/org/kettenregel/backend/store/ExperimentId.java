package org.kettenregel.backend.store;

import java.util.Optional;

/** Names a saved experiment. It cannot be guessed, but opens nothing by itself: every question also takes the key of the owner. */
public record ExperimentId(String word) {

    public ExperimentId {
        if (!Letters.fit(word)) {
            throw new IllegalArgumentException("The id of an experiment has 22 letters and digits, found %d characters: take it from the list.".formatted(word.length()));
        }
    }

    /** What came with an address or from a page, where it can be an id at all. */
    public static Optional<ExperimentId> read(String text) {
        return Letters.fit(text) ? Optional.of(new ExperimentId(text)) : Optional.empty();
    }

    /** For an experiment that is about to begin. */
    public static ExperimentId draw() {
        return new ExperimentId(Letters.draw());
    }
}
