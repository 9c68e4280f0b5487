package org.kettenregel.frontend.form;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.select.Select;
import com.vaadin.flow.component.textfield.TextField;
import com.vaadin.flow.data.value.ValueChangeMode;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import org.kettenregel.backend.catalog.KnobInfo;
import org.kettenregel.backend.catalog.KnobKind;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.shell.Words;

/** The field for one knob: a slider where its steps can be seen, a number field where they are too fine for one. */
final class KnobField {

    private static final int FINEST_SLIDER = 200;

    private KnobField() {}

    /** @param onChange gets values that lie within the knob's range */
    static Component of(KnobInfo knob, Object value, Words words, Consumer<Object> onChange) {
        String label = words.say("knob." + knob.name());
        Component field = switch (knob.kind()) {
            case KnobKind.Number number -> isCoarse(number)
                    ? slider(number, label, (Number) value, onChange)
                    : numberField(number, label, (Number) value, words, onChange);
            case KnobKind.Toggle _ -> checkbox(label, (Boolean) value, onChange);
            case KnobKind.Choice choice -> select(choice, knob.name(), label, value, words, onChange);
            case KnobKind.Family family -> familyForm(family.family(), label, value, words, onChange);
        };
        if (!(field instanceof FamilyForm<?>)) {
            field.getElement().setAttribute("data-testid", "knob-" + knob.name());
        }
        return field;
    }

    private static boolean isCoarse(KnobKind.Number number) {
        return (number.max() - number.min()) / number.step() <= FINEST_SLIDER;
    }

    private static Component slider(KnobKind.Number number, String label, Number value, Consumer<Object> onChange) {
        Slider slider = new Slider();
        slider.setLabel(label);
        slider.setRange(number.min(), number.max(), number.step());
        slider.setValue(value.doubleValue());
        slider.onChange(event -> onChange.accept(event.value));
        return slider;
    }

    /** A field of text: browsers read numbers by their own language, which need not be that of the page, so that 0,1 could become 1. */
    private static Component numberField(KnobKind.Number number, String label, Number value, Words words, Consumer<Object> onChange) {
        TextField field = new TextField(label);
        field.setValue(plain(value.doubleValue()));
        field.setValueChangeMode(ValueChangeMode.ON_CHANGE);
        field.setManualValidation(true);
        field.setErrorMessage(words.say("knob.range", plain(number.min()), plain(number.max())));
        field.addValueChangeListener(event -> {
            OptionalDouble typed = NumberText.parse(event.getValue()).stream().filter(each -> fits(number, each)).findFirst();
            field.setInvalid(typed.isEmpty());
            if (typed.isPresent() && event.isFromClient()) {
                onChange.accept(typed.getAsDouble());
            }
        });
        return field;
    }

    private static boolean fits(KnobKind.Number number, double typed) {
        return typed >= number.min() && typed <= number.max() && (!number.integer() || typed == Math.rint(typed));
    }

    private static String plain(double number) {
        return BigDecimal.valueOf(number).stripTrailingZeros().toPlainString();
    }

    private static Component checkbox(String label, boolean value, Consumer<Object> onChange) {
        Checkbox box = new Checkbox(label, value);
        box.addValueChangeListener(event -> onChange.accept(event.getValue()));
        return box;
    }

    private static Component select(KnobKind.Choice choice, String knob, String label, Object value, Words words, Consumer<Object> onChange) {
        Select<Enum<?>> select = new Select<>();
        select.setLabel(label);
        select.setItems(choice.constants());
        select.setItemLabelGenerator(constant -> words.say("knob." + knob + "." + constant.name().toLowerCase(Locale.ROOT)));
        select.setValue((Enum<?>) value);
        select.addValueChangeListener(event -> onChange.accept(event.getValue()));
        return select;
    }

    private static <F> Component familyForm(Class<F> family, String label, Object value, Words words, Consumer<Object> onChange) {
        return new FamilyForm<>(family, label, family.cast(value), member -> true, words, onChange::accept);
    }
}
