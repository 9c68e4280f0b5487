package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.Set;
import org.kettenregel.frontend.shell.Words;

/** What was handed in or collected, to be opened, presented without names, or thrown away. */
final class HandInCard extends Section {

    private final ClassActions actions;
    private final Words words;
    private final UnorderedList list = new UnorderedList();
    private final Div row = new Div();

    /** Something handed in, with the name as it may be shown now. */
    record Line(int number, String name, String figures) {}

    HandInCard(ClassActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        list.addClassName("pg-door");
        list.getElement().setAttribute("data-testid", "handed-in");
        row.addClassName("pg-row");
        add(new H2(words.say("class.handedIn")), list, row);
        show(List.of(), Set.of());
    }

    /** @param presented numbers of those that all see */
    void show(List<Line> lines, Set<Integer> presented) {
        setVisible(!lines.isEmpty());
        list.removeAll();
        lines.forEach(line -> list.add(item(line, presented.contains(line.number()))));
    }

    private ListItem item(Line line, boolean presented) {
        PressButton show = new PressButton("show-" + line.number(), words.say("class.show"), () -> actions.showHandedIn(line.number(), !presented)).explained(words.say("class.show.explained"));
        show.press(presented);
        ListItem item = new ListItem(
                new Span(line.name() + " " + line.figures()), show, new PressButton("open-" + line.number(), words.say("class.open"), () -> actions.openHandedIn(line.number())),
                new PressButton("discard-" + line.number(), "×", () -> actions.discard(line.number())).explained(words.say("class.discard")));
        item.addClassName("pg-handed");
        return item;
    }
}
