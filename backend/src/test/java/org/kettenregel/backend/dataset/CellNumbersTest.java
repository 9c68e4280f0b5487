package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CellNumbersTest {

    @ParameterizedTest
    @CsvSource({"1,1", "-2.5,-2.5", "+3,3", "1e3,1000", "2.5E-2,0.025", ".5,0.5", "5.,5", "007,7"})
    void numbers_are_read_as_usual(String cell, double number) {
        assertThat(new CellNumbers(',').parse(cell)).isEqualTo(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "one", "1f", "1d", "0x1p3", "NaN", "Infinity", "1 000", "1,5", "1.2.3", "--1", "1e", "1e39", "-1e400", "٣"})
    void what_is_no_finite_number_is_none(String cell) {
        assertThat(new CellNumbers(',').parse(cell)).isNaN();
    }

    @Test
    void a_comma_is_a_decimal_mark_where_semicolons_part_the_cells() {
        CellNumbers numbers = new CellNumbers(';');

        assertThat(numbers.parse("1,5")).isEqualTo(1.5);
        assertThat(numbers.parse("-0,25")).isEqualTo(-0.25);
        assertThat(numbers.parse("12")).isEqualTo(12);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1.234,5", "1,234,567", "1.234.567"})
    void two_marks_are_no_number(String cell) {
        assertThat(new CellNumbers(';').parse(cell)).isNaN();
    }

    @Test
    void a_column_keeps_to_the_mark_it_began_with() {
        CellNumbers comma = new CellNumbers(';');
        CellNumbers point = new CellNumbers(';');
        comma.parse("1,5");
        point.parse("1.5");

        assertThat(comma.parse("1.234")).isNaN();
        assertThat(comma.expected()).isEqualTo("a number with a decimal comma, as in the rows above");
        assertThat(point.parse("1,234")).isNaN();
        assertThat(point.expected()).isEqualTo("a number with a decimal point, as in the rows above");
    }

    @Test
    void text_with_a_mark_decides_nothing() {
        CellNumbers numbers = new CellNumbers(';');
        numbers.parse("a.b");

        assertThat(numbers.expected()).isEqualTo("a number");
        assertThat(numbers.parse("1,5")).isEqualTo(1.5);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "?", "NA", "na", "N/A", "#N/A", "NaN", "null", "NULL"})
    void usual_signs_stand_for_a_missing_cell(String cell) {
        assertThat(CellNumbers.isMissing(cell)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "no", "none", "-", "nana"})
    void other_texts_stand_for_themselves(String cell) {
        assertThat(CellNumbers.isMissing(cell)).isFalse();
    }
}
