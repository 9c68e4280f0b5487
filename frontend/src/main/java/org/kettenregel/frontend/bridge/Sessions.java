package org.kettenregel.frontend.bridge;

import java.util.function.Consumer;
import java.util.function.Function;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.TrainingSession;

/**
 * Opens sessions; one per browser tab, closed with it.
 *
 * @param device what the sessions compute on, for people to read
 * @param open   makes a session that reports to the given listener
 */
public record Sessions(ComputingDevice device, Function<Consumer<SessionSnapshot>, TrainingSession> open) {

    public TrainingSession start(Consumer<SessionSnapshot> listener) {
        return open.apply(listener);
    }
}
