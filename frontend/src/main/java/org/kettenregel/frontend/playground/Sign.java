package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.Svg;

/** Signs on buttons, drawn as lines on a square of 16 by 16. */
enum Sign {
    UNDO("M3 6h6.5a3.5 3.5 0 0 1 0 7H6M3 6l3-3M3 6l3 3"),
    REDO("M13 6H6.5a3.5 3.5 0 0 0 0 7H10M13 6l-3-3M13 6l-3 3"),
    LEFT("M10 3.5 5.5 8l4.5 4.5"),
    RIGHT("M6 3.5 10.5 8 6 12.5"),
    FAST_LEFT("M12.5 3.5 8 8l4.5 4.5M7.5 3.5 3 8l4.5 4.5"),
    FAST_RIGHT("M3.5 3.5 8 8l-4.5 4.5M8.5 3.5 13 8l-4.5 4.5"),
    PLAY("M4.5 2.8v10.4L13 8z"),
    PAUSE("M5 3v10M11 3v10"),
    THEME("M8 2.5a5.5 5.5 0 1 0 0 11zM8 2.5a5.5 5.5 0 0 1 0 11"),
    SHARE("M6.5 9.5 9.5 6.5M7 4.5l1.3-1.3a3 3 0 0 1 4.5 4.2L11 9M9 11.5l-1.3 1.3a3 3 0 0 1-4.5-4.2L5 7"),
    HOME("M8 2.5v7.2M5 6.9l3 3 3-3M2.8 11v2.3h10.4V11"),
    LOGO("M1 8a3.4 3.4 0 1 0 6.8 0A3.4 3.4 0 1 0 1 8M8.2 8a3.4 3.4 0 1 0 6.8 0 3.4 3.4 0 1 0-6.8 0"),
    FOLDER("M2.5 12.8V3.2h3.8l1.6 2h5.6v7.6z"),
    DATA("M2.5 13.5v-11M2.5 13.5h11M5.5 10.5v.01M8 7v.01M11 9.5v.01M12 4v.01"),
    FUNCTION("M11.5 3.2c-2-.9-3.2.1-3.6 2.3L6.6 12c-.3 1.7-1.2 2.4-2.8 1.7M5.2 7.2h5.6"),
    INSPECT("M7 11.5a4.5 4.5 0 1 0 0-9 4.5 4.5 0 0 0 0 9zM10.5 10.5l3 3"),
    MORE("M3.5 8h.01M8 8h.01M12.5 8h.01"),
    BREAKPOINT("M8 3.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9zM8 6.5a1.5 1.5 0 1 0 0 3 1.5 1.5 0 0 0 0-3z"),
    HAND_IN("M8 10V2.8M5 5.6l3-3 3 3M2.8 8.6v4.6h10.4V8.6"),
    CLOSE("m4 4 8 8M12 4l-8 8");

    private final String path;

    Sign(String path) {
        this.path = path;
    }

    Svg draw() {
        Svg svg = new Svg("<svg viewBox=\"0 0 16 16\" aria-hidden=\"true\" focusable=\"false\"><path d=\"" + path + "\"/></svg>");
        svg.addClassName("pg-sign");
        return svg;
    }
}
