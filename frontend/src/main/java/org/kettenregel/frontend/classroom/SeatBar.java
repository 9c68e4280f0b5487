package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Optional;
import org.kettenregel.backend.classroom.RefusedInClass;
import org.kettenregel.frontend.shell.Words;

/** Above a playground in class: who one is there, asking for help, handing in, and what the class is asked. */
final class SeatBar extends Div {

    private final SeatActions actions;
    private final Words words;
    private final Span name = new Span();
    private final PressButton hand;
    private final Div question = new Div();
    private final Span notice = new Span();

    /**
     * What the class is asked.
     *
     * @param counts   of answers, by option; empty until they are revealed
     * @param mine     the option that was answered
     */
    record Put(int number, String text, List<String> options, List<Integer> counts, Optional<Integer> right, Optional<Integer> mine) {}

    /** @param own address of the page about the class itself */
    SeatBar(SeatActions actions, String title, String pseudonym, boolean teaches, String own, Words words) {
        this.actions = actions;
        this.words = words;
        addClassName("pg-seat-bar");
        Anchor link = new Anchor(own, title);
        link.addClassName("pg-seat-class");
        link.setTarget("_blank");
        link.getElement().setAttribute("data-testid", "seat-class").setAttribute("title", words.say("seat.about"));
        name.setText(pseudonym);
        name.addClassName("pg-pseudonym");
        name.getElement().setAttribute("data-testid", "pseudonym");
        hand = new PressButton("hand", words.say("seat.hand"), () -> {}).explained(words.say("seat.hand.explained"));
        hand.addClickListener(event -> actions.raiseHand(!"true".equals(hand.getElement().getAttribute("aria-pressed"))));
        hand.press(false);
        PressButton handIn = new PressButton("hand-in", words.say("seat.handIn"), actions::handIn).explained(words.say("seat.handIn.explained"));
        hand.setVisible(!teaches);
        handIn.setVisible(!teaches);
        question.addClassName("pg-seat-question");
        question.getElement().setAttribute("role", "status").setAttribute("data-testid", "seat-question");
        notice.addClassName("pg-seat-notice");
        notice.getElement().setAttribute("role", "status").setAttribute("data-testid", "seat-notice");
        add(link, name, notice, hand, handIn, question);
    }

    void showName(String pseudonym) {
        name.setText(pseudonym);
    }

    void showHand(boolean up) {
        hand.press(up);
    }

    /** A sentence for a while. */
    void say(String key) {
        tell(words.say(key));
    }

    void refuse(RefusedInClass refusal) {
        tell(Refusals.sentence(refusal, words));
    }

    private void tell(String sentence) {
        notice.setText(sentence);
        notice.getElement().executeJs("clearTimeout(this.timer); this.timer = setTimeout(() => this.textContent = '', 8000)");
    }

    void ask(Optional<Put> asked) {
        question.removeAll();
        asked.ifPresent(this::show);
    }

    private void show(Put asked) {
        Span text = new Span(asked.text());
        text.addClassName("pg-seat-text");
        question.add(text);
        for (int i = 0; i < asked.options().size(); i++) {
            int option = i;
            String counted = asked.counts().isEmpty() ? "" : "  " + asked.counts().get(i);
            String right = asked.right().filter(place -> place == option).isPresent() ? " ✓" : "";
            PressButton button = new PressButton("answer-" + i, asked.options().get(i) + right + counted, () -> actions.answer(asked.number(), option));
            button.press(asked.mine().filter(mine -> mine == option).isPresent());
            button.setEnabled(asked.counts().isEmpty());
            question.add(button);
        }
    }
}
