package org.kettenregel.frontend.detail;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.kettenregel.backend.inspect.NodeInfo;
import org.kettenregel.backend.lens.Answer;
import org.kettenregel.backend.lens.Lens;
import org.kettenregel.backend.lens.NumberAnswer;
import org.kettenregel.backend.lens.NumberLens;
import org.kettenregel.frontend.shell.Words;

/** The number that is selected, to be typed over: its value, where it is given rather than computed, and its gradient. */
final class NumberPanel implements DetailPanel {

    private final Div row = new Div();
    private final TextField value;
    private final TextField gradient;
    private final Paragraph hint = new Paragraph();
    private final DetailActions actions;
    private final Words words;
    private int node = -1;
    private int element;

    NumberPanel(DetailActions actions, Words words) {
        this.actions = actions;
        this.words = words;
        value = field("number-value", words.say("detail.number.value"), false);
        gradient = field("number-gradient", words.say("detail.number.gradient"), true);
        hint.addClassName("pg-hint");
        row.add(value, gradient, hint);
        row.addClassName("pg-number-edit");
    }

    private TextField field(String testId, String label, boolean ofGradient) {
        TextField field = new TextField(label);
        field.getElement().setAttribute("data-testid", testId);
        field.addValueChangeListener(event -> {
            if (event.isFromClient() && node >= 0) {
                actions.setNumber(node, element, event.getValue(), ofGradient);
            }
        });
        return field;
    }

    @Override
    public String title() {
        return "detail.number";
    }

    @Override
    public Component component() {
        return row;
    }

    @Override
    public Optional<Lens> lens(Subject subject, Selection selection) {
        return Optional.of(new NumberLens(selection.node().id(), selection.element()));
    }

    @Override
    public void show(Subject subject, Selection selection, Optional<Answer> answer) {
        node = selection.node().id();
        element = selection.element();
        boolean given = switch (selection.node().role()) {
            case INPUT, TARGET, PARAMETER -> !selection.node().kind().equals("FixedNumber"); // which stands in a formula
            case OPERATION, LOSS -> false;
        };
        float now = answer.orElse(null) instanceof NumberAnswer number ? number.value() : Float.NaN;
        float slope = answer.orElse(null) instanceof NumberAnswer number ? number.gradient() : Float.NaN;
        show(value, given, now);
        show(gradient, !Float.isNaN(slope), slope);
        hint.setText(words.say(value.isVisible() || gradient.isVisible() ? "detail.number.hint" : "detail.number.computed"));
    }

    private static void show(TextField field, boolean there, float number) {
        field.setVisible(there);
        field.setValue(Float.isNaN(number) ? "" : text(number));
    }

    /** All digits, without the point and zero of a whole number. */
    private static String text(float number) {
        return number == Math.rint(number) && Math.abs(number) < 1e6 ? String.valueOf((int) number) : String.valueOf(number);
    }
}
