package org.kettenregel.frontend.playground;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.util.OptionalDouble;
import org.kettenregel.backend.session.SampleSnapshot;
import org.kettenregel.backend.session.SessionSnapshot;
import org.kettenregel.frontend.form.NumberText;
import org.kettenregel.frontend.shell.Words;

/** Which sample of the data is looked at: its number, those beside it, any one, and the worst of the validation part. */
final class SampleField extends Div {

    private final Words words;
    private final TextField number = new TextField();
    private final Tool before;
    private final Tool after;
    private final Tool worst;
    private int size;

    SampleField(Samples samples, Words words) {
        this.words = words;
        number.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        number.setManualValidation(true);
        number.getElement().setAttribute("data-testid", "sample-number");
        number.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                typed(samples, event.getValue());
            }
        });
        before = new Tool("sample-before", () -> samples.next(-1)).showing(Sign.LEFT).named(words.say("look.before"), "");
        after = new Tool("sample-after", () -> samples.next(1)).showing(Sign.RIGHT).named(words.say("look.after"), "");
        Tool any = new Tool("sample-any", samples::any).showing(words.say("look.any"));
        worst = new Tool("sample-worst", samples::worst);
        worst.getElement().setAttribute("title", words.say("look.worst.explained"));
        Div line = new Div(number, before, after);
        line.addClassName("pg-sample-number");
        Div ways = new Div(any, worst);
        ways.addClassName("pg-sample-ways");
        add(line, ways);
        addClassName("pg-sample-field");
        setVisible(false);
    }

    /** Samples are counted from 1 where people read. */
    private void typed(Samples samples, String text) {
        OptionalDouble wanted = NumberText.parse(text).stream().filter(each -> each == Math.rint(each) && each >= 1 && each <= size).findFirst();
        number.setInvalid(wanted.isEmpty());
        number.setErrorMessage(words.say("knob.range", "1", String.valueOf(size)));
        wanted.ifPresent(each -> samples.show((int) each - 1));
    }

    /** While training it shows what was looked at last. */
    void show(SessionSnapshot snapshot) {
        if (!snapshot.training()) {
            setVisible(snapshot.look().isPresent());
            snapshot.look().ifPresent(this::show);
        }
    }

    private void show(SampleSnapshot sample) {
        size = sample.size();
        number.setLabel(words.say("look.number", size));
        number.setValue(String.valueOf(sample.number() + 1));
        number.setInvalid(false);
        before.setEnabled(sample.number() > 0);
        after.setEnabled(sample.number() < size - 1);
        worst.setVisible(sample.judged() > 0);
        worst.setEnabled(!sample.searching());
        worst.showing(words.say(sample.searching() ? "look.searching" : "look.worst"));
    }
}
