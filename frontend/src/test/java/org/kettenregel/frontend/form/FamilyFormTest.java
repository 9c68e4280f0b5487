package org.kettenregel.frontend.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.select.Select;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.initializer.GlorotUniform;
import org.kettenregel.backend.initializer.HeNormal;
import org.kettenregel.backend.layer.Dense;
import org.kettenregel.backend.layer.LayerSpec;
import org.kettenregel.backend.loss.BinaryCrossEntropyLoss;
import org.kettenregel.backend.loss.HuberLoss;
import org.kettenregel.backend.loss.LossSpec;
import org.kettenregel.backend.op.LeakyRelu;
import org.kettenregel.backend.op.Relu;
import org.kettenregel.backend.op.Tanh;
import org.kettenregel.backend.optimizer.Optimizer;
import org.kettenregel.frontend.Person;
import org.kettenregel.frontend.shell.Words;

class FamilyFormTest {

    private final List<Object> heard = new ArrayList<>();

    private Person losses(LossSpec shown, Locale locale) {
        return new Person(new FamilyForm<>(LossSpec.class, "Loss", shown, member -> true, new Words(locale), heard::add));
    }

    private Person layer(Dense shown) {
        return new Person(new FamilyForm<>(LayerSpec.class, "Kind", shown, member -> !member.joins(), new Words(Locale.ENGLISH), heard::add));
    }

    @Test
    void the_members_of_a_family_are_offered_in_the_readers_language() {
        assertThat(losses(new HuberLoss(), Locale.ENGLISH).offered("choice-loss"))
                .startsWith("Binary cross-entropy", "Categorical cross-entropy", "Categorical cross-entropy of class numbers",
                        "Mean squared error", "Mean absolute error", "Huber");
        assertThat(losses(new HuberLoss(), Locale.GERMAN).offered("choice-loss")).startsWith("Binäre Kreuzentropie").contains("Huber");
    }

    @Test
    void showing_a_value_is_no_change() {
        Person person = losses(new HuberLoss(2), Locale.ENGLISH);

        assertThat(person.chosen("choice-loss")).isEqualTo("Huber");
        assertThat(person.find("knob-delta").getElement().getProperty("value", 0d)).isEqualTo(2);
        assertThat(heard).isEmpty();
    }

    @Test
    void another_member_comes_with_its_defaults_and_its_own_knobs() {
        Person person = losses(new HuberLoss(2), Locale.ENGLISH);

        person.choose("choice-loss", "Binary cross-entropy");

        assertThat(heard).containsExactly(new BinaryCrossEntropyLoss(false));
        person.tick("knob-fromLogits", true);
        assertThat(heard).last().isEqualTo(new BinaryCrossEntropyLoss(true));
    }

    @Test
    void a_knob_changes_its_own_number_alone() {
        Person person = layer(new Dense(6, new Relu(), false, new HeNormal()));

        person.type("knob-units", "12");
        person.tick("knob-bias", true);

        assertThat(heard).containsExactly(new Dense(12, new Relu(), false, new HeNormal()), new Dense(12, new Relu(), true, new HeNormal()));
    }

    @Test
    void a_family_within_a_family_has_its_own_choice_and_its_own_knobs() {
        Person person = layer(new Dense(6, new Tanh()));

        person.choose("choice-activation", "Leaky ReLU");
        person.drag("knob-slope", 0.25);

        assertThat(heard).containsExactly(
                new Dense(6, new LeakyRelu(0.1), true, new GlorotUniform()), new Dense(6, new LeakyRelu(0.25), true, new GlorotUniform()));
    }

    @Test
    void what_is_not_offered_can_only_be_kept() {
        assertThat(layer(new Dense()).offered("choice-layer")).startsWith("Dense", "Activation").doesNotContain("Sum"); // it joins several layers
    }

    @Test
    void a_long_list_has_titles_above_its_groups_and_a_short_one_has_none() {
        assertThat(titles(layer(new Dense()))).startsWith("Basics", "Images").doesNotHaveDuplicates();
        assertThat(titles(losses(new HuberLoss(), Locale.ENGLISH))).isEmpty();
    }

    private static List<String> titles(Person person) {
        return person.all(Span.class).stream().filter(span -> span.hasClassName("pg-list-title")).map(Span::getText).toList();
    }

    @Test
    void a_family_of_one_asks_for_no_choice() {
        FamilyForm<LossSpec> form = new FamilyForm<>(LossSpec.class, "", new HuberLoss(), member -> false, new Words(Locale.ENGLISH), heard::add);

        assertThat(new Person(form).all(Select.class)).singleElement().satisfies(select -> assertThat(select.isVisible()).isFalse());
        assertThat(new Person(form).sees("knob-delta")).isTrue();
    }

    @Test
    void texts_of_a_family_begin_with_its_name() {
        assertThat(FamilyForm.name(LossSpec.class)).isEqualTo("loss");
        assertThat(FamilyForm.name(Optimizer.class)).isEqualTo("optimizer");
    }
}
