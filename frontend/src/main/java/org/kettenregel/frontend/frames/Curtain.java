package org.kettenregel.frontend.frames;

import org.kettenregel.backend.session.SessionSnapshot;

/** Lets frames through to the browser while numbers are predicted. */
@FunctionalInterface
public interface Curtain {

    /**
     * Says what of a snapshot may be seen.
     *
     * @param predicting whether others are held back until the same is said of them
     */
    void open(SessionSnapshot snapshot, boolean predicting, Veil veil);
}
