package org.kettenregel.frontend.bridge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.kettenregel.backend.session.SessionSnapshot;

/**
 * Carries snapshots from a worker to one browser tab. The newest replaces the unread one, so a slow or vanished browser never makes a
 * queue grow.
 */
public final class UiBridge {

    private final UI ui;
    private final Consumer<SessionSnapshot> view;
    private final AtomicReference<@Nullable SessionSnapshot> unread = new AtomicReference<>();

    public UiBridge(UI ui, Consumer<SessionSnapshot> view) {
        this.ui = ui;
        this.view = view;
    }

    /** Called on any thread; returns at once. */
    public void offer(SessionSnapshot snapshot) {
        if (unread.getAndSet(snapshot) != null) {
            return; // a visit is on its way and will take this one
        }
        try {
            ui.access(() -> {
                SessionSnapshot newest = unread.getAndSet(null);
                if (newest != null) {
                    view.accept(newest);
                }
            });
        } catch (UIDetachedException closed) {
            unread.set(null);
        }
    }
}
