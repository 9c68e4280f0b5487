package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.UI;
import java.util.Optional;
import java.util.function.Consumer;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.backend.session.TrainingSession;
import org.kettenregel.frontend.bridge.Sessions;
import org.kettenregel.frontend.bridge.UiBridge;
import org.kettenregel.frontend.frames.FrameHub;

/** A session that shows what it does in the frames of a page, and on its screen where training does not just go on. */
final class ShownSession implements AutoCloseable {

    private final FrameHub hub;
    private final FrameHub.Registered frames;
    private final UiBridge bridge;
    private final TrainingSession session;
    private Optional<SessionSnapshot> shown = Optional.empty(); // from here on touched by the session's worker alone
    private boolean training;
    private int version;

    /** @param screen shows a snapshot, under the lock of the page */
    ShownSession(UI ui, Sessions sessions, FrameHub hub, Consumer<SessionSnapshot> screen) {
        this.hub = hub;
        this.frames = hub.open(ui.getSession().getSession().getId(), this::want);
        this.bridge = new UiBridge(ui, screen);
        this.session = sessions.start(this::take);
    }

    private void want() {
        session.wantSnapshot();
    }

    TrainingSession session() {
        return session;
    }

    FrameHub.Registered frames() {
        return frames;
    }

    private void take(SessionSnapshot snapshot) {
        if (shown.filter(snapshot::isOfSameMomentAs).isEmpty()) {
            frames.channel().offer(snapshot);
        }
        shown = Optional.of(snapshot);
        boolean goesOn = training && snapshot.training() && snapshot.version() == version;
        training = snapshot.training();
        version = snapshot.version();
        if (!goesOn) {
            bridge.offer(snapshot);
        }
    }

    @Override
    public void close() {
        session.close();
        hub.close(frames.token());
    }
}
