package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.NativeButton;

/** A button with a word. */
final class PressButton extends NativeButton {

    /** @param testId lasting name for tests */
    PressButton(String testId, String word, Runnable action) {
        super(word);
        addClassName("pg-btn");
        getElement().setAttribute("type", "button").setAttribute("data-testid", testId);
        addClickListener(event -> action.run());
    }

    PressButton styled(String... classes) {
        addClassNames(classes);
        return this;
    }

    /** Says what it does where its word alone does not. */
    PressButton explained(String sentence) {
        getElement().setAttribute("title", sentence);
        return this;
    }

    void press(boolean pressed) {
        getElement().setAttribute("aria-pressed", String.valueOf(pressed));
    }
}
