package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;

/** A button with a sign, a word, or both. */
final class Tool extends NativeButton {

    private List<Object> face = List.of();

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
        addClassName("icon");
        return showing(List.of(sign), () -> add(sign.draw()));
    }

    Tool showing(String word) {
        return showing(List.of(word), () -> add(word));
    }

    Tool showing(Sign sign, String word) {
        return showing(List.of(sign, word), () -> add(sign.draw(), new Span(word)));
    }

    /** Asked for after every step, and mostly the same as before. */
    private Tool showing(List<Object> other, Runnable draw) {
        if (!face.equals(other)) {
            face = other;
            removeAll();
            draw.run();
        }
        return this;
    }
}
