package org.kettenregel.frontend.form;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {
        "0.5 | 0.5", "0,5 | 0.5", ".5 | 0.5", ",5 | 0.5", "5. | 5", "-1.2 | -1.2", "\u22121,2 | -1.2", "+3 | 3", "007 | 7", "1e-3 | 0.001",
        "2E2 | 200", "1000000 | 1000000", "-1000000 | -1000000", "' 4 ' | 4", "-0 | -0.0", "1e-999 | 0"})
    void people_write_numbers_in_many_ways(String text, double number) {
        assertThat(NumberText.parse(text)).hasValue(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {
        "", " ", ".", ",", "-", "abc", "1 2", "1,000,000", "1.2.3", "--1", "0x10", "1f", "1d", "NaN", "Infinity", "1000001", "-1000000.1", "1e7", "1e999",
        "1e", "\u0661", "\u00bd", "1;drop"})
    void what_is_no_number_is_none(String text) {
        assertThat(NumberText.parse(text)).isEmpty();
    }

    @Test
    void a_number_of_endless_digits_is_none() {
        assertThat(NumberText.parse("0." + "1".repeat(38))).isNotEmpty();
        assertThat(NumberText.parse("0." + "1".repeat(39))).isEmpty();
    }
}
