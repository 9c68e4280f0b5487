package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.HtmlContainer;
import org.kettenregel.frontend.shell.Words;

/** A dialog over the page. It is made anew each time it opens, and gone when it is closed. */
@Tag("dialog")
final class Overlay extends HtmlContainer {

    private final Div row = new Div();

    Overlay(String testId, String title, Words words, Component... content) {
        getElement().setAttribute("data-testid", testId).setAttribute("aria-label", title);
        row.addClassName("pg-row");
        add(new H2(title));
        add(content);
        add(row);
        row.add(new PressButton(testId + "-close", words.say("class.close"), this::shut));
        getElement().addEventListener("close", event -> removeFromParent());
        addAttachListener(event -> getElement().executeJs("this.showModal()"));
    }

    /** Before the button that closes it. */
    Overlay with(PressButton... buttons) {
        for (PressButton button : buttons) {
            row.addComponentAtIndex(row.getComponentCount() - 1, button);
        }
        return this;
    }

    void shut() {
        removeFromParent();
    }
}
