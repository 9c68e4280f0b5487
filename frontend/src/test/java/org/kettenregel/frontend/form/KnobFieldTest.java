package org.kettenregel.frontend.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextField;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.catalog.KnobInfo;
import org.kettenregel.backend.catalog.KnobKind;
import org.kettenregel.backend.op.Activation;
import org.kettenregel.backend.op.Sigmoid;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.frontend.Person;
import org.kettenregel.frontend.component.Slider;
import org.kettenregel.frontend.shell.Words;

class KnobFieldTest {

    private static final KnobInfo RATE = new KnobInfo("learningRate", new KnobKind.Number(0.0001, 3, 0.0001, false));
    private static final KnobInfo UNITS = new KnobInfo("units", new KnobKind.Number(1, 1024, 1, true));
    private static final KnobInfo NOISE = new KnobInfo("noise", new KnobKind.Number(0, 0.5, 0.05, false));

    private final List<Object> heard = new ArrayList<>();

    private Component field(KnobInfo knob, Object value) {
        return KnobField.of(knob, value, new Words(Locale.GERMAN), heard::add);
    }

    private static Person person(Component field) {
        return new Person(new Div(field));
    }

    @Test
    void few_steps_are_a_slider_from_least_to_most() {
        Component slider = field(NOISE, 0.1);

        assertThat(slider).isInstanceOf(Slider.class);
        assertThat(List.of("min", "max", "step", "value")).extracting(name -> slider.getElement().getProperty(name, -1d)).containsExactly(0d, 0.5, 0.05, 0.1);
        assertThat(slider.getElement().getProperty("label")).isEqualTo("Rauschen");
        person(slider).drag("knob-noise", 0.3);
        assertThat(heard).containsExactly(0.3);
    }

    @Test
    void many_steps_are_a_field_for_a_number() {
        Component field = field(RATE, 0.1);

        assertThat(field).isInstanceOf(TextField.class);
        assertThat(((TextField) field).getLabel()).isEqualTo("Lernrate");
        assertThat(((TextField) field).getValue()).isEqualTo("0.1");
        person(field).type("knob-learningRate", "0,0025");
        assertThat(heard).containsExactly(0.0025);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0001", "3"})
    void the_ends_of_the_range_belong_to_it(String number) {
        person(field(RATE, 0.1)).type("knob-learningRate", number);

        assertThat(heard).containsExactly(Double.parseDouble(number));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "3.0001", "NaN", "Infinity", "1e10", "1e308", "a lot", ""})
    void what_is_no_number_in_the_range_is_refused_with_the_range(String number) {
        TextField field = (TextField) field(RATE, 0.1);

        person(field).type("knob-learningRate", number);

        assertThat(heard).isEmpty();
        assertThat(field.isInvalid()).isTrue();
        assertThat(field.getErrorMessage()).isEqualTo("Eine Zahl von 0.0001 bis 3");
    }

    @Test
    void a_good_number_after_a_bad_one_is_taken() {
        TextField field = (TextField) field(RATE, 0.1);
        person(field).type("knob-learningRate", "7");

        person(field).type("knob-learningRate", "1");

        assertThat(heard).containsExactly(1.0);
        assertThat(field.isInvalid()).isFalse();
    }

    @Test
    void units_are_counted_in_whole_numbers() {
        TextField field = (TextField) field(UNITS, 4);

        person(field).type("knob-units", "4.5");
        assertThat(heard).isEmpty();
        person(field).type("knob-units", "5");
        assertThat(heard).containsExactly(5.0);
    }

    @Test
    void what_the_program_sets_is_no_change_by_a_person() {
        TextField field = (TextField) field(RATE, 0.1);

        field.setValue("0.2");

        assertThat(heard).isEmpty();
    }

    @Test
    void on_or_off_is_a_box_to_tick() {
        Component box = field(new KnobInfo("bias", new KnobKind.Toggle()), true);

        assertThat(box).isInstanceOfSatisfying(Checkbox.class, checkbox -> assertThat(checkbox.getValue()).isTrue());
        person(box).tick("knob-bias", false);
        assertThat(heard).containsExactly(false);
    }

    @Test
    void a_member_of_another_family_is_a_form_of_its_own() {
        Component form = field(new KnobInfo("activation", new KnobKind.Family(Activation.class)), new Tanh());

        person(form).choose("choice-activation", "Sigmoid");

        assertThat(form).isInstanceOf(FamilyForm.class);
        assertThat(heard).containsExactly(new Sigmoid());
    }
}
