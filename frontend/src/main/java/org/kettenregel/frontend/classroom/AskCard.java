package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.Optional;
import org.kettenregel.frontend.shell.Words;

/** A question to the class: all predict before anybody sees what the others think. */
final class AskCard extends Section {

    private final ClassActions actions;
    private final Words words;
    private final Div card = new Div();

    /**
     * What was asked.
     *
     * @param counts   of answers, by option
     * @param right    place of the right option
     * @param revealed whether the class sees the counts
     */
    record Asked(String text, List<String> options, List<Integer> counts, Optional<Integer> right, boolean revealed) {

        int answers() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    AskCard(ClassActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        card.addClassName("pg-ask");
        card.getElement().setAttribute("data-testid", "question");
        add(new H2(words.say("class.question")), card);
        show(Optional.empty());
    }

    void show(Optional<Asked> asked) {
        card.removeAll();
        asked.ifPresentOrElse(this::tally, this::form);
    }

    private void form() {
        Input text = field("ask-text", words.say("class.question.text"));
        List<Input> options = List.of(option(1), option(2), option(3));
        card.add(text);
        options.forEach(card::add);
        card.add(new PressButton("ask", words.say("class.question.ask"), () -> actions.ask(text.getValue(), options.stream().map(Input::getValue).toList())).styled("wide"));
        Paragraph hint = new Paragraph(words.say("class.question.hint"));
        hint.addClassName("pg-hint");
        card.add(hint);
    }

    private Input option(int number) {
        return field("ask-option-" + number, words.say(number == 1 ? "class.question.right" : "class.question.wrong"));
    }

    private static Input field(String testId, String label) {
        Input field = new Input();
        field.setValueChangeMode(ValueChangeMode.EAGER);
        field.setPlaceholder(label);
        field.getElement().setAttribute("aria-label", label).setAttribute("data-testid", testId).setAttribute("maxlength", "200");
        return field;
    }

    private void tally(Asked asked) {
        Div tally = new Div();
        tally.addClassName("pg-tally");
        tally.setClassName("veiled", !asked.revealed());
        for (int i = 0; i < asked.options().size(); i++) {
            int option = i;
            int count = asked.counts().get(i);
            Span bar = new Span();
            bar.getStyle().set("--share", String.valueOf(count / (double) Math.max(1, asked.answers())));
            bar.addClassName("pg-tally-share");
            NativeLabel number = new NativeLabel(String.valueOf(count));
            number.getElement().setAttribute("data-testid", "count-" + i);
            tally.add(new Span(asked.right().filter(right -> asked.revealed() && right == option).isPresent() ? asked.options().get(i) + " ✓" : asked.options().get(i)), number, bar);
        }
        Div row = new Div();
        row.addClassName("pg-row");
        if (!asked.revealed()) {
            row.add(new PressButton("reveal", words.say("class.question.reveal"), actions::reveal));
        }
        row.add(new PressButton("close-question", words.say("class.question.close"), actions::closeQuestion));
        Paragraph text = new Paragraph(asked.text());
        text.addClassName("pg-asked");
        card.add(text, new Span(words.say("class.question.answers", asked.answers())), tally, row);
    }
}
