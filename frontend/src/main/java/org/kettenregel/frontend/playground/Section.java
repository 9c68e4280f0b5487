package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;

/** A titled part of a side panel. */
final class Section extends Div {

    Section(String title, Component... content) {
        addClassName("pg-section");
        add(new H2(title));
        add(content);
    }
}
