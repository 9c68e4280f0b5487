package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.frontend.shell.Words;

/** Opens below the drawing and shows the selected number through one panel at a time; which one is chosen by tabs. */
public final class Drawer extends Div {

    private final Words words;
    private final DetailActions actions;
    private final Map<DetailPanel, NativeButton> tabs = new LinkedHashMap<>();
    private final Span title = new Span();
    private final Paragraph veil;
    private Optional<DetailPanel> chosen = Optional.empty();

    Drawer(DetailActions actions, Words words, List<DetailPanel> panels) {
        this.words = words;
        this.actions = actions;
        addClassName("pg-drawer");
        getElement().setAttribute("role", "region").setAttribute("aria-label", words.say("detail")).setAttribute("data-testid", "detail");
        Div head = new Div();
        head.addClassName("pg-drawer-head");
        title.addClassName("pg-drawer-title");
        title.getElement().setAttribute("data-testid", "detail-title");
        Div bar = new Div();
        bar.addClassName("pg-segments");
        bar.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("detail.tabs"));
        head.add(title, bar, closing());
        add(head);
        for (DetailPanel panel : panels) {
            NativeButton tab = new NativeButton(words.say(panel.title()), event -> choose(panel));
            tab.addClassName("pg-btn");
            tab.getElement().setAttribute("data-testid", panel.title().replace("detail.", "detail-tab-"));
            tabs.put(panel, tab);
            bar.add(tab);
            panel.component().setVisible(false);
            add(panel.component());
        }
        veil = new Paragraph(words.say("detail.hidden"));
        veil.addClassName("pg-drawer-veil");
        veil.getElement().setAttribute("data-testid", "detail-hidden");
        veil.setVisible(false);
        add(veil);
        setVisible(false);
        getElement().addEventListener("keydown", event -> open(false)).setFilter("event.key === 'Escape'").stopPropagation();
    }

    private NativeButton closing() {
        NativeButton close = new NativeButton("×", event -> open(false));
        close.addClassName("pg-btn");
        close.getElement().setAttribute("data-testid", "detail-close").setAttribute("aria-label", words.say("detail.close"));
        return close;
    }

    private void choose(DetailPanel panel) {
        chosen = Optional.of(panel);
        actions.refresh();
    }

    public boolean isOpen() {
        return isVisible();
    }

    public void open(boolean open) {
        if (open != isVisible()) {
            setVisible(open);
            actions.refresh();
        }
    }

    /** The panel that is open, without the beginning that all titles share; empty for none. */
    public String shown() {
        return isVisible() ? chosen.map(panel -> panel.title().replace("detail.", "")).orElse("first") : "";
    }

    /** What {@link #shown} has given, anywhere. */
    public void show(String panel) {
        if (panel.isEmpty()) {
            open(false);
        } else {
            open("detail." + panel);
        }
    }

    /** Opens with the panel of this title; with the first that fits where it says nothing about the selection. */
    public void open(String title) {
        chosen = tabs.keySet().stream().filter(panel -> panel.title().equals(title)).findFirst();
        setVisible(true);
        actions.refresh();
    }

    /** The panel that was chosen, where it fits the selection, else the first that does. */
    private Optional<DetailPanel> panel(Subject subject, Selection selection) {
        return chosen.filter(panel -> panel.lens(subject, selection).isPresent())
                .or(() -> tabs.keySet().stream().filter(panel -> panel.lens(subject, selection).isPresent()).findFirst());
    }

    Optional<Lens> lens(Subject subject, Selection selection) {
        return isVisible() ? panel(subject, selection).flatMap(panel -> panel.lens(subject, selection)) : Optional.empty();
    }

    /** @param hidden whether the number is to be predicted: then the tabs stay, and a sentence stands below them */
    void show(Subject subject, Selection selection, boolean hidden, Function<Lens, Optional<Answer>> answers) {
        place(hidden);
        if (!isVisible()) {
            return;
        }
        title.setText(subject.equations().apply(selection.node()));
        Optional<DetailPanel> open = panel(subject, selection);
        tabs.forEach((panel, tab) -> {
            boolean pressed = open.filter(panel::equals).isPresent();
            tab.setVisible(panel.lens(subject, selection).isPresent());
            tab.getElement().setAttribute("aria-pressed", String.valueOf(pressed));
            panel.component().setVisible(pressed);
        });
        veil.setVisible(hidden);
        open.filter(panel -> !hidden).ifPresent(panel -> panel.show(subject, selection, panel.lens(subject, selection).flatMap(answers)));
    }

    /** What is not to be seen leaves the page: an element that is only invisible keeps its numbers. */
    private void place(boolean hidden) {
        for (DetailPanel panel : tabs.keySet()) {
            boolean there = panel.component().getParent().isPresent();
            if (hidden && there) {
                remove(panel.component());
            } else if (!hidden && !there) {
                add(panel.component());
            }
        }
    }

    void clear() {
        title.setText(words.say("detail.nothing"));
        veil.setVisible(false);
        tabs.forEach((panel, tab) -> {
            tab.setVisible(false);
            panel.component().setVisible(false);
        });
    }
}
