package org.kettenregel.backend.classroom;

import org.kettenregel.backend.persistence.ExperimentJson;

/**
 * What a student hands in.
 *
 * @param document as {@link ExperimentJson} writes it
 * @param picture  at most {@link ClassLimits#MOST_SNAPSHOT_PICTURE} bytes; empty where there is none
 * @param loss     NaN where there is none
 * @param accuracy share from 0 to 1, NaN where there is none
 * @param note     for the teacher, in one line; may be empty
 */
public record SnapshotOffer(String document, byte[] picture, int epoch, double loss, double accuracy, String note) {

    public SnapshotOffer {
        ClassText.document(document, ExperimentJson.MOST_CHARACTERS, RefusedInClass.Reason.DOCUMENT_TOO_LONG);
        RefusedInClass.Reason.PICTURE_TOO_LARGE.above(picture.length, ClassLimits.MOST_SNAPSHOT_PICTURE);
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch of a snapshot: expected 0 or more, found " + epoch);
        }
        note = ClassText.note(note);
    }
}
