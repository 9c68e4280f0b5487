package org.kettenregel.frontend.bridge;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.UIDetachedException;

/** Changes a page from another thread, under its lock; one that is closed stays as it is. */
public final class WhileOpen {

    private WhileOpen() {}

    public static void access(UI ui, Runnable action) {
        try {
            ui.access(action::run);
        } catch (UIDetachedException closed) {
            // nobody is there to be told
        }
    }
}
