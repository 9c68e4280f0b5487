package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.frontend.shell.Words;

/** Panels that stand beside the computation graph, each as a titled card, all at once. */
public final class Cards extends Div {

    private final Map<DetailPanel, Div> sections = new LinkedHashMap<>();

    Cards(Words words, List<DetailPanel> panels) {
        addClassName("pg-detail-cards");
        for (DetailPanel panel : panels) {
            Div section = new Div(new H2(words.say(panel.title())), panel.component());
            section.addClassName("pg-section");
            section.setVisible(panel.predicts());
            sections.put(panel, section);
            add(section);
        }
        setVisible(false);
    }

    /** They stand beside the computation graph alone. */
    public void open(boolean open) {
        setVisible(open);
    }

    boolean isOpen() {
        return isVisible();
    }

    /** @param hidden whether the number is to be predicted: then only what asks for it stands there */
    List<Lens> lenses(Subject subject, Selection selection, boolean hidden) {
        return isVisible() ? sections.keySet().stream().filter(panel -> !hidden || panel.predicts()).flatMap(panel -> panel.lens(subject, selection).stream()).toList() : List.of();
    }

    void show(Subject subject, Selection selection, boolean hidden, Function<Lens, Optional<Answer>> answers) {
        sections.forEach((panel, section) -> {
            Optional<Lens> lens = panel.lens(subject, selection);
            section.setVisible(panel.predicts() || lens.isPresent() && !hidden);
            if (isVisible() && section.isVisible()) {
                panel.show(subject, selection, lens.flatMap(answers));
            }
        });
    }

    void clear() {
        sections.forEach((panel, section) -> section.setVisible(panel.predicts()));
    }
}
