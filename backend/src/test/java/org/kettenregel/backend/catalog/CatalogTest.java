package org.kettenregel.backend.catalog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;

class CatalogTest {

    enum Colour { RED, GREEN }

    sealed interface Fruit permits Pear, Citrus {}

    sealed interface Citrus extends Fruit permits Lemon, Orange {}

    @Named(order = 12, id = "pear")
    record Pear(@Knob(min = 1, max = 9, step = 1) int weight, @Knob(max = 2, step = 0.5) double ripeness, @Knob boolean peeled, String note)
            implements Fruit {

        public Pear {
            if (weight < 1) {
                throw new IllegalArgumentException("pear: weight must be at least 1, found " + weight);
            }
        }

        public Pear() {
            this(3, 0.5, false, "");
        }
    }

    @Named(order = 1, id = "orange")
    record Orange(@Knob Colour colour, @Knob Fruit beside) implements Citrus {

        public Orange() {
            this(Colour.GREEN, new Lemon());
        }
    }

    @Named(order = 1, id = "lemon")
    record Lemon() implements Citrus {}

    sealed interface Nameless permits Anonymous {}

    record Anonymous() implements Nameless {}

    sealed interface Twice permits First, Second {}

    @Named(order = 1, id = "same")
    record First() implements Twice {}

    @Named(order = 2, id = "same")
    record Second() implements Twice {}

    sealed interface Demanding permits NoDefaults {}

    @Named(order = 1, id = "no-defaults")
    record NoDefaults(int needed) implements Demanding {}

    sealed interface Open permits NotSealed {}

    non-sealed interface NotSealed extends Open {}

    sealed interface Hiding permits OwnId {}

    @Named(order = 1, id = "own-id")
    record OwnId(int id) implements Hiding {

        public OwnId() {
            this(1);
        }
    }

    private final Catalog<Fruit> catalog = Catalog.of(Fruit.class);

    @Test
    void records_of_inner_sealed_interfaces_are_found_and_sorted_by_order_then_id() {
        assertThat(catalog.entries()).extracting(Catalog.Entry::id).containsExactly("lemon", "orange", "pear");
    }

    @Test
    void every_ten_of_the_order_is_a_group() {
        assertThat(catalog.entries()).extracting(Catalog.Entry::group).containsExactly(0, 0, 1);
    }

    @Test
    void an_entry_holds_type_and_defaults() {
        Catalog.Entry<Fruit> pear = catalog.entry("pear");

        assertThat(pear.type()).isEqualTo(Pear.class);
        assertThat(pear.defaults()).isEqualTo(new Pear(3, 0.5, false, ""));
    }

    @Test
    void knobs_are_the_annotated_components_with_their_ranges() {
        assertThat(catalog.entry("pear").knobs()).containsExactly(
                new KnobInfo("weight", new KnobKind.Number(1, 9, 1, true)),
                new KnobInfo("ripeness", new KnobKind.Number(0, 2, 0.5, false)),
                new KnobInfo("peeled", new KnobKind.Toggle()));
    }

    @Test
    void enums_become_choices_and_sealed_interfaces_become_families() {
        assertThat(catalog.entry("orange").knobs()).containsExactly(
                new KnobInfo("colour", new KnobKind.Choice(List.of(Colour.RED, Colour.GREEN))),
                new KnobInfo("beside", new KnobKind.Family(Fruit.class)));
    }

    @Test
    void a_value_has_the_id_of_its_record() {
        assertThat(catalog.idOf(new Pear())).isEqualTo("pear");
        assertThat(catalog.byId("orange")).isEqualTo(new Orange());
    }

    @Test
    void an_unknown_id_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> catalog.byId("plum"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Fruit has no member 'plum', only lemon, orange, pear");
    }

    @Test
    void a_copy_differs_in_one_component() {
        Fruit changed = catalog.with(new Pear(3, 0.5, false, "mine"), "weight", 7);

        assertThat(changed).isEqualTo(new Pear(7, 0.5, false, "mine"));
        assertThat(catalog.read(changed, "weight")).isEqualTo(7);
    }

    @Test
    void numbers_of_a_form_are_converted_to_the_type_of_the_component() {
        assertThat(catalog.with(new Pear(), "weight", 7.0)).isEqualTo(new Pear(7, 0.5, false, ""));
        assertThat(catalog.with(new Pear(), "ripeness", 1)).isEqualTo(new Pear(3, 1.0, false, ""));
    }

    @Test
    void half_a_step_of_a_whole_number_is_refused() {
        assertThatThrownBy(() -> catalog.with(new Pear(), "weight", 7.5))
                .hasMessage("weight: expected a whole number between -2147483648 and 2147483647, found 7.5");
        assertThatThrownBy(() -> catalog.with(new Pear(), "weight", Double.NaN)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> catalog.with(new Pear(), "weight", 3e9)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void a_value_of_another_type_is_refused() {
        assertThatThrownBy(() -> catalog.with(new Pear(), "peeled", "yes"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("peeled: expected a Boolean, found yes");
        assertThatThrownBy(() -> catalog.with(new Orange(), "beside", "lemon")).hasMessage("beside: expected a Fruit, found lemon");
    }

    @Test
    void the_constructor_judges_the_new_value() {
        assertThatThrownBy(() -> catalog.with(new Pear(), "weight", 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("pear: weight must be at least 1, found 0");
    }

    @Test
    void an_unknown_component_is_refused_with_the_known_ones() {
        assertThatThrownBy(() -> catalog.read(new Orange(), "size"))
                .hasMessage("Orange has no component 'size', only [colour, beside]");
    }

    @Test
    void a_family_is_read_once() {
        assertThat(Catalog.of(Fruit.class)).isSameAs(catalog);
    }

    @Test
    void a_record_without_a_name_is_refused_by_its_own() {
        assertThatThrownBy(() -> Catalog.of(Nameless.class))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("Nameless: Anonymous carries no @Named");
    }

    @Test
    void an_id_given_twice_is_refused() {
        assertThatThrownBy(() -> Catalog.of(Twice.class)).hasMessage("Twice: the id 'same' is given to both First and Second");
    }

    @Test
    void a_record_without_defaults_is_refused() {
        assertThatThrownBy(() -> Catalog.of(Demanding.class))
                .hasMessage("Demanding: NoDefaults has no constructor without arguments that gives its defaults");
    }

    @Test
    void a_member_that_is_neither_record_nor_sealed_is_refused() {
        assertThatThrownBy(() -> Catalog.of(Open.class)).hasMessage("Open: NotSealed is neither a record nor sealed");
    }

    @Test
    void a_type_that_is_not_sealed_is_refused() {
        assertThatThrownBy(() -> Catalog.of(Runnable.class))
                .hasMessage("java.lang.Runnable is not sealed, so its members cannot be listed");
    }

    @Test
    void a_component_named_id_is_refused() {
        assertThatThrownBy(() -> Catalog.of(Hiding.class)).hasMessageStartingWith("OwnId: a component named 'id'");
    }
}
