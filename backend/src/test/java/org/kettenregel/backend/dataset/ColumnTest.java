package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.kettenregel.backend.dataset.Column.Missing;
import org.kettenregel.backend.dataset.Column.Role;

class ColumnTest {

    @Test
    void a_number_is_a_feature_and_a_marker_another() {
        assertThat(Column.number("age", Missing.MEAN, Scaling.NONE).width()).isEqualTo(1);
        assertThat(Column.number("age", Missing.MARKER, Scaling.NONE).width()).isEqualTo(2);
    }

    @Test
    void a_category_is_as_many_features_as_it_has_texts() {
        assertThat(Column.category("port", Missing.DROP, "C", "Q", "S").width()).isEqualTo(3);
        assertThat(Column.category("port", Missing.MARKER, "C", "Q", "S").width()).isEqualTo(4);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", " age", "age\t"})
    void a_name_with_spaces_around_it_or_none_is_refused(String name) {
        assertThatThrownBy(() -> Column.target(name))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("column: a name is 1 to 200 characters without spaces around them, found '" + name + "'");
    }

    @Test
    void a_name_of_201_characters_is_refused() {
        assertThatThrownBy(() -> Column.target("x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void numbers_and_targets_have_no_categories() {
        assertThatThrownBy(() -> new Column("age", Role.NUMBER, List.of("a"), Missing.DROP, Scaling.NONE))
                .hasMessage("column age: a number has no categories, found [a]");
        assertThatThrownBy(() -> new Column("age", Role.TARGET, List.of("a"), Missing.DROP, Scaling.NONE))
                .hasMessage("column age: a target has no categories, found [a]");
    }

    @Test
    void a_category_needs_one_text_and_a_label_two() {
        assertThatThrownBy(() -> Column.category("port", Missing.DROP)).hasMessage("column port: expected 1 to 256 categories, found 0");
        assertThatThrownBy(() -> Column.label("port", "C")).hasMessage("column port: expected 2 to 256 categories, found 1");
    }

    @Test
    void more_than_256_categories_are_refused() {
        String[] many = IntStream.range(0, 257).mapToObj(String::valueOf).toArray(String[]::new);

        assertThatThrownBy(() -> Column.category("port", Missing.DROP, many)).hasMessage("column port: expected 1 to 256 categories, found 257");
        assertThatThrownBy(() -> new Column("port", Role.IGNORE, List.of(many), Missing.DROP, Scaling.NONE))
                .hasMessage("column port: at most 256 categories, found 257");
    }

    @Test
    void a_category_named_twice_or_not_at_all_is_refused() {
        assertThatThrownBy(() -> Column.category("port", Missing.DROP, "C", "C"))
                .hasMessage("column port: no category may be named twice, found [C, C]");
        assertThatThrownBy(() -> Column.category("port", Missing.DROP, "C", " "))
                .hasMessage("column port: a category is 1 to 200 characters without spaces around them, found ' '");
        assertThatThrownBy(() -> Column.category("port", Missing.DROP, "x".repeat(201))).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @EnumSource(names = {"MEAN", "MEDIAN"})
    void categories_have_neither_mean_nor_median(Missing rule) {
        assertThatThrownBy(() -> Column.category("port", rule, "C"))
                .hasMessage("column port: categories have no " + rule + "; use MOST_FREQUENT, MARKER or DROP");
    }

    @Test
    void what_is_asked_for_cannot_be_made_up() {
        assertThatThrownBy(() -> new Column("alive", Role.LABEL, List.of("0", "1"), Missing.MOST_FREQUENT, Scaling.NONE))
                .hasMessage("column alive: a row without its label can only be dropped, found MOST_FREQUENT");
        assertThatThrownBy(() -> new Column("price", Role.TARGET, List.of(), Missing.MEAN, Scaling.NONE))
                .hasMessage("column price: a row without its target can only be dropped, found MEAN");
    }

    @Test
    void only_numbers_are_scaled() {
        assertThatThrownBy(() -> new Column("port", Role.CATEGORY, List.of("C"), Missing.DROP, Scaling.STANDARD))
                .hasMessage("column port: categories are not scaled, found STANDARD");
        assertThatThrownBy(() -> new Column("alive", Role.LABEL, List.of("0", "1"), Missing.DROP, Scaling.STANDARD))
                .hasMessage("column alive: labels are not scaled, found STANDARD");
    }

    @Test
    void an_ignored_column_may_remember_what_it_was() {
        Column ignored = new Column("port", Role.IGNORE, Collections.nCopies(2, "C"), Missing.MARKER, Scaling.STANDARD);

        assertThat(ignored.isInput()).isFalse();
        assertThat(ignored.isOutput()).isFalse();
    }
}
