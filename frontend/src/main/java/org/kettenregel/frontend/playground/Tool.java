package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;

/** A button with a sign, a word, or both. */
final class Tool extends NativeButton {

    /** @param testId lasting name for tests and shortcuts */
    Tool(String testId, Runnable action) {
        addClassName("pg-btn");
        getElement().setAttribute("data-testid", testId);
        addClickListener(event -> action.run());
    }

    /** Says what the button does where only a sign is shown, and which key does the same. */
    Tool named(String name, String key) {
        getElement().setAttribute("aria-label", name);
        getElement().setAttribute("title", key.isEmpty() ? name : name + " (" + key + ")");
        return this;
    }

    Tool showing(Sign sign) {
        removeAll();
        addClassName("icon");
        add(sign.draw());
        return this;
    }

    Tool showing(String word) {
        removeAll();
        add(word);
        return this;
    }

    Tool showing(Sign sign, String word) {
        removeAll();
        add(sign.draw());
        add(new Span(word));
        return this;
    }
}
