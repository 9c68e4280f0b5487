package org.kettenregel.frontend.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.loss.MeanAbsoluteError;
import org.kettenregel.frontend.Person;
import org.kettenregel.frontend.shell.Words;

class FamilyPlaceTest {

    private final List<LossSpec> heard = new ArrayList<>();
    private final FamilyPlace<LossSpec> place = new FamilyPlace<>(LossSpec.class, "Loss", member -> true, new Words(Locale.ENGLISH), heard::add);
    private final Person person = new Person(place);

    private Component form() {
        return place.getChildren().findFirst().orElseThrow();
    }

    @Test
    void a_form_keeps_its_fields_while_it_changes_what_it_shows() {
        place.show(new HuberLoss(1));
        Component before = form();

        person.drag("knob-delta", 3);
        place.show(new HuberLoss(3)); // as the experiment tells it

        assertThat(heard).containsExactly(new HuberLoss(3));
        assertThat(form()).isSameAs(before);
    }

    @Test
    void a_change_from_elsewhere_makes_it_anew() {
        place.show(new HuberLoss(1));
        person.drag("knob-delta", 3);

        place.show(new HuberLoss(1));

        assertThat(person.find("knob-delta").getElement().getProperty("value", 0d)).isEqualTo(1);
        place.show(new MeanAbsoluteError());
        assertThat(person.chosen("choice-loss")).isEqualTo("Mean absolute error");
        assertThat(place.getChildren()).hasSize(1);
    }
}
