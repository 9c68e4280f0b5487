package org.kettenregel.frontend.library;

import java.time.Instant;
import org.kettenregel.backend.store.RefusedSave;

/** How far an experiment is saved. */
public sealed interface SaveState {

    /** It was only looked at. */
    record Untouched() implements SaveState {}

    /** A change is on its way. */
    record Saving() implements SaveState {}

    /** The store has said so, of what is on the screen. */
    record Saved(Instant at) implements SaveState {}

    /** The database is away; it is tried again until it is back. */
    record Waiting() implements SaveState {}

    /** The next change is tried again. */
    record Refused(RefusedSave.Reason reason, int found, int most) implements SaveState {}

    /** For a reason that is in the log of the server; the next change is tried again. */
    record Failed() implements SaveState {}

    /** Another window has saved since. */
    record Overtaken() implements SaveState {}

    /** It has been deleted, or belongs to somebody else by now. */
    record Gone() implements SaveState {}
}
