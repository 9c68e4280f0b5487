package org.kettenregel.backend.store;

import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.persistence.ExperimentJson;

/**
 * An experiment as it is stored.
 *
 * @param title as lists show it
 * @param hash  of the text, by which equal documents are found
 */
record Document(Title title, String text, String hash) {

    /** Throws {@link RefusedSave} for what could not be read again. */
    static Document of(Experiment experiment) {
        String text = new ExperimentJson().write(experiment);
        if (text.length() > ExperimentJson.MOST_CHARACTERS) {
            throw new RefusedSave(RefusedSave.Reason.TOO_LONG, text.length(), ExperimentJson.MOST_CHARACTERS);
        }
        int halves = (int) text.codePoints().filter(Title::isHalf).count();
        if (halves > 0) {
            throw new RefusedSave(RefusedSave.Reason.NO_TEXT, halves, 0);
        }
        return new Document(Title.of(experiment.title()), text, Hash.of(text));
    }
}
