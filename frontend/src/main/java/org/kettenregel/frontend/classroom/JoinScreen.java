package org.kettenregel.frontend.classroom;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.function.Consumer;
import org.kettenregel.frontend.shell.Words;

/** A code to type and a button; what is wrong with the code in one sentence; and the wait at a door where somebody has to be let in. */
final class JoinScreen extends Div {

    private final Words words;
    private final Main main = new Main();
    private final Input code = new Input();
    private final Div refusal = new Div();
    private final PressButton join;
    private Consumer<String> typed = text -> {};

    JoinScreen(String first, Words words) {
        this.words = words;
        addClassName("pg-join");
        code.setValueChangeMode(ValueChangeMode.EAGER); // Enter comes before the field is left
        code.setValue(first);
        code.setPlaceholder("K7M 2QX");
        code.getElement().setAttribute("aria-label", words.say("join.code")).setAttribute("data-testid", "join-code").setAttribute("maxlength", "12").setAttribute("autocomplete", "off")
                .setAttribute("autocapitalize", "characters").setAttribute("spellcheck", "false").setAttribute("enterkeyhint", "go");
        refusal.addClassName("pg-refusal");
        refusal.getElement().setAttribute("role", "alert").setAttribute("data-testid", "join-refusal");
        join = new PressButton("join", words.say("join.join"), this::send).styled("primary");
        Shortcuts.addShortcutListener(this, this::send, Key.ENTER).listenOn(code);
        if (first.isEmpty()) {
            code.focus();
        } else {
            join.focus();
        }
        form();
        add(new Header(new Logo()), main);
    }

    private void form() {
        Paragraph about = new Paragraph(words.say("join.about"));
        main.removeAll();
        main.add(new H2(words.say("join.title")), code, refusal, join, about);
    }

    void onJoin(Consumer<String> listener) {
        typed = listener;
    }

    private void send() {
        refusal.setText("");
        join.setEnabled(false);
        typed.accept(code.getValue());
    }

    /** Nothing came of it; the code can be typed again. */
    void refuse(String key) {
        form();
        join.setEnabled(true);
        refusal.setText(words.say(key));
        code.focus();
    }

    /** A teacher has to let one in. */
    void wait(String name) {
        Div turning = new Div();
        turning.addClassName("pg-waiting");
        Span pseudonym = new Span(name);
        pseudonym.addClassName("pg-pseudonym");
        Paragraph about = new Paragraph(words.say("join.waiting"));
        about.getElement().setAttribute("role", "status").setAttribute("data-testid", "join-waiting");
        main.removeAll();
        main.add(new H2(words.say("join.atDoor")), pseudonym, turning, about);
    }
}
