package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextArea;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.List;
import java.util.function.Consumer;
import org.kettenregel.backend.expression.ExpressionParser;
import org.kettenregel.backend.expression.ExpressionProblem;
import org.kettenregel.backend.layer.ExpressionLayer;
import org.kettenregel.frontend.shell.Words;

/** Where an expression is typed. Enter or a button applies it; until then it is marked as not applied, and what is wrong is said at its place. */
final class ExpressionField extends Div {

    static final List<String> EXAMPLES = List.of("abs(y - (w*x + b))", "tanh(square(sin(exp(x))))", "p = sigmoid(w*x); -log(p)");

    private final Words words;
    private final Consumer<String> take;
    private final TextArea field = new TextArea();
    private final Tool apply;
    private final Span state = new Span();
    private final Div caret = new Div();
    private String applied = "";

    /** @param take is given what is applied, which is an expression */
    ExpressionField(Consumer<String> take, Words words) {
        this.take = take;
        this.words = words;
        addClassName("pg-expression-field");
        field.setMaxLength(ExpressionParser.LONGEST);
        field.setValueChangeMode(ValueChangeMode.LAZY);
        field.setManualValidation(true);
        field.setMinRows(1);
        field.setMaxRows(6);
        field.setHelperText(words.say("expression.explained"));
        field.setAriaLabel(words.say("expression"));
        field.getElement().setAttribute("data-testid", "expression-text").setAttribute("spellcheck", "false");
        field.addValueChangeListener(event -> typed());
        field.getElement().addEventListener("keydown", event -> apply(field.getValue()))
                .setFilter("event.key === 'Enter' && !event.shiftKey && (event.preventDefault(), true)").synchronizeProperty("value");
        apply = new Tool("expression-apply", () -> apply(field.getValue())).showing(words.say("expression.apply")).named(words.say("expression.apply"), words.say("key.enter"));
        state.getElement().setAttribute("role", "status").setAttribute("data-testid", "expression-state");
        Div line = new Div(state, apply);
        line.addClassName("pg-expression-line");
        caret.addClassName("pg-caret");
        caret.getElement().setAttribute("aria-hidden", "true").setAttribute("data-testid", "expression-caret");
        caret.setVisible(false);
        add(field, caret, line, examples());
        typed();
    }

    private Div examples() {
        Div examples = new Div(new Span(words.say("expression.examples")));
        examples.addClassName("pg-expression-examples");
        examples.getElement().setAttribute("role", "group").setAttribute("aria-label", words.say("expression.examples"));
        for (int i = 0; i < EXAMPLES.size(); i++) {
            String example = EXAMPLES.get(i);
            examples.add(new Tool("expression-example-" + (i + 1), () -> type(example)).showing(example));
        }
        return examples;
    }

    private void type(String text) {
        field.setValue(text);
        field.focus();
    }

    /** A mistake is named when the text is applied, not in the middle of typing; from then on it is looked for with every sign. */
    private void typed() {
        boolean other = !field.getValue().equals(applied);
        setClassName("unsaved", other);
        apply.setEnabled(other);
        apply.setClassName("primary", other);
        state.setText(words.say(other ? "expression.unsaved" : "expression.keys"));
        if (field.isInvalid()) {
            check(field.getValue());
        }
    }

    private void apply(String text) {
        if (check(text)) {
            show(text);
            take.accept(text);
        } else {
            field.getElement().executeJs("this.inputElement.focus(); if ($0 >= 0) this.inputElement.setSelectionRange($0, $0 + 1)", wrong(text));
        }
    }

    private static int wrong(String text) {
        try {
            new ExpressionLayer(text);
            return -1;
        } catch (ExpressionProblem problem) {
            return problem.position();
        }
    }

    /** What is wrong is said at the field, and what runs goes on. */
    private boolean check(String text) {
        try {
            new ExpressionLayer(text);
            field.setInvalid(false);
            caret.setVisible(false);
            return true;
        } catch (ExpressionProblem problem) {
            field.setErrorMessage(problem.sentence(words.locale()));
            field.setInvalid(true);
            caret.setVisible(problem.position() >= 0);
            caret.setText(problem.position() < 0 ? "" : ExpressionCaret.under(text, problem.position()));
            return false;
        }
    }

    /** What is applied now. */
    void show(String text) {
        applied = text;
        field.setInvalid(false);
        caret.setVisible(false);
        field.setValue(text);
        typed();
    }
}
