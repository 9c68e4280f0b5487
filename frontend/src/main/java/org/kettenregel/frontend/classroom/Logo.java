package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.Svg;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;

/** The name of the program with its sign; leads to the playground. */
final class Logo extends Anchor {

    Logo() {
        Svg sign = new Svg("<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\"><path d=\"M1 8a3.4 3.4 0 1 0 6.8 0A3.4 3.4 0 1 0 1 8M8.2 8a3.4 3.4 0 1 0 6.8 0 3.4 3.4 0 1 0-6.8 0\"/></svg>");
        sign.addClassName("pg-sign");
        setHref("./");
        addClassName("pg-logo");
        add(sign, new Span("Kettenregel"));
    }
}
