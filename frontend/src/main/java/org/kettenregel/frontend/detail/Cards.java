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

/** Panels that stand beside the computation graph, each as a titled card, all at once; what asks for numbers stands beside the network, too. */
public final class Cards extends Div {

    private final Map<DetailPanel, Div> sections = new LinkedHashMap<>();
    private boolean besideGraph;

    Cards(Words words, List<DetailPanel> panels) {
        addClassName("pg-detail-cards");
        for (DetailPanel panel : panels) {
            Div section = new Div(new H2(words.say(panel.title())), panel.component());
            section.addClassName("pg-section");
            section.setVisible(false);
            sections.put(panel, section);
            add(section);
        }
    }

    /** @param graph whether they stand beside the computation graph */
    public void open(boolean graph) {
        besideGraph = graph;
        sections.forEach((panel, section) -> section.setVisible(graph && section.isVisible() || waits(panel)));
    }

    /** Whether it asks for numbers before there is one. */
    private boolean waits(DetailPanel panel) {
        return besideGraph && panel.predicts();
    }

    /** @param hidden whether the number is to be predicted: then only what asks for it stands there */
    List<Lens> lenses(Subject subject, Selection selection, boolean hidden) {
        return sections.keySet().stream().filter(panel -> stands(panel, hidden)).flatMap(panel -> panel.lens(subject, selection).stream()).toList();
    }

    private boolean stands(DetailPanel panel, boolean hidden) {
        return panel.predicts() || besideGraph && !hidden;
    }

    void show(Subject subject, Selection selection, boolean hidden, Function<Lens, Optional<Answer>> answers) {
        sections.keySet().forEach(panel -> place(panel, panel.predicts() || !hidden));
        sections.forEach((panel, section) -> {
            Optional<Lens> lens = panel.lens(subject, selection);
            section.setVisible(waits(panel) || lens.isPresent() && stands(panel, hidden));
            if (section.isVisible()) {
                panel.show(subject, selection, lens.flatMap(answers));
            }
        });
    }

    /** What is not to be seen leaves the page: an element that is only invisible keeps its numbers. */
    private void place(DetailPanel panel, boolean there) {
        Div section = sections.get(panel);
        if (!there) {
            remove(section);
        } else if (section.getParent().isEmpty()) {
            addComponentAtIndex((int) sections.keySet().stream().takeWhile(each -> each != panel).filter(each -> sections.get(each).getParent().isPresent()).count(), section);
        }
    }

    void clear() {
        sections.forEach((panel, section) -> section.setVisible(waits(panel)));
    }
}
