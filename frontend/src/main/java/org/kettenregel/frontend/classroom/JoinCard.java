package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import org.kettenregel.frontend.shell.Words;

/** How one gets into the class: its code in large type, the same as a picture for phones, the lock, and who waits at the door. */
final class JoinCard extends Section {

    private final ClassActions actions;
    private final Words words;
    private final Div card = new Div();
    private final UnorderedList door = new UnorderedList();
    private final PressButton admitAll;
    private final PressButton lock;

    JoinCard(ClassActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        card.addClassName("pg-code-card");
        door.addClassName("pg-door");
        admitAll = new PressButton("admit-all", words.say("class.admitAll"), actions::admitAll).styled("wide");
        lock = new PressButton("lock", words.say("class.lock"), () -> {}).explained(words.say("class.lock.explained"));
        lock.addClickListener(event -> actions.lock(!"true".equals(lock.getElement().getAttribute("aria-pressed"))));
        Div row = new Div(lock, new PressButton("new-code", words.say("class.newCode"), actions::newCode).explained(words.say("class.newCode.explained")));
        row.addClassName("pg-row");
        add(new H2(words.say("class.join")), card, door, admitAll, row);
    }

    void show(ClassFacts facts) {
        Span code = new Span(facts.code());
        code.addClassName("pg-code");
        code.getElement().setAttribute("data-testid", "code");
        Span here = new Span(here(facts, words));
        here.addClassName("pg-here");
        here.getElement().setAttribute("data-testid", "here");
        card.removeAll();
        card.add(CodePicture.of(facts.address()), code, here);
        door.removeAll();
        facts.door().forEach(seat -> door.add(knocking(seat)));
        admitAll.setVisible(facts.door().size() > 1);
        lock.press(facts.locked());
    }

    private ListItem knocking(ClassFacts.Knocking seat) {
        return new ListItem(new Span(seat.name()), new PressButton("admit-" + seat.number(), words.say("class.admit"), () -> actions.admit(seat.number())),
                new PressButton("refuse-" + seat.number(), words.say("class.refuse"), () -> actions.remove(seat.number())));
    }

    static String here(ClassFacts facts, Words words) {
        String present = words.say("class.here", facts.present());
        return facts.door().isEmpty() ? present : present + ", " + words.say("class.atDoor", facts.door().size());
    }
}
