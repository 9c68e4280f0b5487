package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** A few ways of which one is chosen, as a row of buttons under a word. */
final class Choices<T> extends Div {

    private final Map<T, Tool> tools = new LinkedHashMap<>();
    private final Div row = new Div();
    private final Consumer<T> choose;

    Choices(String label, Consumer<T> choose) {
        this.choose = choose;
        row.addClassName("pg-segments");
        row.getElement().setAttribute("role", "group").setAttribute("aria-label", label);
        addClassName("pg-notation-row");
        add(new Span(label), row);
    }

    /** @param explained what a reader is told who points at it; empty for nothing more than its face */
    Choices<T> offer(T value, String testId, String face, String explained) {
        Tool tool = new Tool(testId, () -> choose.accept(value)).showing(face);
        if (!explained.isEmpty()) {
            tool.named(face + ": " + explained, "");
        }
        tools.put(value, tool);
        row.add(tool);
        return this;
    }

    void show(Optional<T> chosen, boolean open) {
        show(value -> chosen.filter(value::equals).isPresent(), open);
    }

    /** @param chosen of several ways that come to the same all are */
    void show(Predicate<T> chosen, boolean open) {
        tools.forEach((value, tool) -> {
            boolean pressed = chosen.test(value);
            tool.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
            tool.setEnabled(open || pressed);
        });
    }
}
