package org.kettenregel.backend.session;

import java.util.List;
import org.kettenregel.backend.dataset.Dataset;
import org.kettenregel.backend.metric.Cells.Guess;
import org.kettenregel.backend.shape.Shape;

/**
 * Samples of one class that were taken for one class, as the network gets them; or some of all that were taken for a wrong one.
 *
 * @param asked    which
 * @param count    how many there are in all
 * @param guesses  those that are shown
 * @param shape    of each
 * @param features of one after the other
 * @param words    of each; empty lists for what is no text
 */
public record CellSnapshot(Command.ListCell asked, long count, List<Guess> guesses, Shape shape, float[] features, List<List<String>> words) {

    /** At once. */
    public static final int MOST_LISTED = 24;

    public CellSnapshot {
        guesses = List.copyOf(guesses);
        words = List.copyOf(words);
    }

    static CellSnapshot of(Command.ListCell asked, long count, List<Guess> guesses, Dataset data) {
        float[] features = new float[guesses.size() * data.width()];
        for (int i = 0; i < guesses.size(); i++) {
            data.copyFeatures(guesses.get(i).sample(), features, i * data.width());
        }
        return new CellSnapshot(asked, count, guesses, data.inputShape(), features, guesses.stream().map(guess -> data.words(guess.sample())).toList());
    }
}
