package org.kettenregel.backend.store;

/** Names a saved experiment. It cannot be guessed, but opens nothing by itself: every question also takes the key of the owner. */
public record ExperimentId(String word) {

    public ExperimentId {
        if (!Letters.fit(word)) {
            throw new IllegalArgumentException("The id of an experiment has 22 letters and digits, found %d characters: take it from the list.".formatted(word.length()));
        }
    }

    static ExperimentId draw() {
        return new ExperimentId(Letters.draw());
    }
}
