package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;

/** Controls of a bar that stand in it where there is room, and else behind a button; the browser opens and closes them. */
final class Folded extends Div {

    private final Tool opener;

    /** @param id names it on the page, and its button for tests */
    Folded(String id, String name, Component... controls) {
        addClassNames("pg-folded", "pg-popover");
        getElement().setAttribute("id", id).setAttribute("popover", "auto");
        opener = new Tool(id, () -> {}).showing(Sign.MORE, name);
        opener.addClassName("pg-opener");
        opener.getElement().setAttribute("popovertarget", id);
        add(controls);
    }

    /** Seen only where the controls are behind it. */
    Tool opener() {
        return opener;
    }
}
