package org.kettenregel.backend.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionParserTest {

    private static final Map<String, Double> VALUES = Map.of("x", 2.0, "w", 3.0, "b", 1.0, "y", 4.0, "x1", 0.5);

    private static double value(String text) {
        return ExpressionParser.parse(text).evaluate(VALUES);
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "abs(y - (w*x + b)) => 3", "|y-(w*x+b)| => 3", "y − w·x => -2", "w × x / b => 6", "2 + 3*4 => 14", "10 - 3 - 2 => 5", "24 / 4 / 2 => 3",
            "2^3^2 => 512", "-2^2 => -4", "(-2)^2 => 4", "x² => 4", "x³ + 1 => 9", "2^-1 => 0.5", "x**2 => 4", "- -x => 2", "+x => 2", "y--x => 6", "1.5e2 => 150", ".5 => 0.5", "2. => 2",
            "max(x, w) => 3", "min(x, w) => 2", "relu(-x) => 0", "sigmoid(0) => 0.5", "tanh(0) => 0", "exp(0) => 1", "log(1) => 0", "ln(1) => 0", "sqrt(y) => 2", "square(w) => 9",
            "sin(0) => 0", "cos(0) => 1", "||x - w| - y| => 3", "x1*y => 2", "x - |-w| => -1"})
    void what_is_typed_is_computed(String text, double expected) {
        assertThat(value(text)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void an_answer_may_have_a_decimal_comma() {
        assertThat(ExpressionParser.parse("2,5 + 0.5", DecimalSign.COMMA).evaluate(Map.of())).isEqualTo(3);
        assertThat(ExpressionParser.parse("max(1,5; 2,5)", DecimalSign.COMMA).evaluate(Map.of())).isEqualTo(2.5);
        assertThatThrownBy(() -> ExpressionParser.parse("2,5")).isInstanceOf(ExpressionProblem.class);
    }

    @Test
    void a_variable_without_a_value_is_named() {
        assertThatThrownBy(() -> ExpressionParser.parse("q + 1").evaluate(Map.of())).hasMessage("expression: expected a value for q, found []");
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "2x => operator => 1", "(x + 1 => open => 0", "x + => value-at-end => 3", "x + * y => value => 4", "x) => closing => 1", "fun(x) => function => 0", "sin x => call => 4", "sin => call => 3",
            "max(x) => arity => 0", "abs(x, y) => arity => 0", "x @ y => sign => 2", "x = 2 => end => 2", "1.2.3 => operator => 3", "|x => open => 0", "1e99 => number => 0", "x y => operator => 2",
            "verylongvariablename => name-length => 0", "x, y => end => 1", "() => value => 1"})
    void a_mistake_is_named_with_its_place(String text, String code, int position) {
        assertThatExceptionOfType(ExpressionProblem.class).isThrownBy(() -> ExpressionParser.parse(text))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
                .satisfies(problem -> assertThat(problem.position()).isEqualTo(position));
    }

    @Test
    void a_sentence_says_where_what_and_how_to_mend_it() {
        assertThatExceptionOfType(ExpressionProblem.class).isThrownBy(() -> ExpressionParser.parse("2x")).satisfies(problem -> {
            assertThat(problem).hasMessage("At character 2: expected one of + - * / ^ between two values, found \"x\". For a product write * between them.");
            assertThat(problem.sentence(Locale.GERMAN))
                    .isEqualTo("An Stelle 2: erwartet eines von + - * / ^ zwischen zwei Werten, gefunden „x“. Für ein Produkt schreiben Sie * dazwischen.");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", ";", "((((((", "))))", "||||||", "-", "^", "x^^2", "\u0000", "\uD800", "😀", "x\uD83D", "'; drop table", "1e", "e1", "²", "x²²²", "=", "a==b", ",", "..", "…", "\n\n"})
    void whatever_is_typed_ends_in_a_tree_or_a_problem(String text) {
        try {
            assertThat(ExpressionParser.parse(text)).isNotNull();
        } catch (ExpressionProblem problem) {
            assertThat(problem.getMessage()).isNotBlank();
        }
    }

    @Test
    void a_text_may_not_be_too_long_or_too_deep() {
        assertThatThrownBy(() -> ExpressionParser.parse("x".repeat(201))).hasMessageContaining("at most 200 characters, found 201");
        assertThatThrownBy(() -> ExpressionParser.parse("(".repeat(100) + "x" + ")".repeat(99))).hasMessageContaining("at most 40");
        assertThatThrownBy(() -> ExpressionParser.parse("-".repeat(199) + "x")).hasMessageContaining("at most 40");
        assertThatThrownBy(() -> ExpressionParser.parse("2^".repeat(99) + "x")).hasMessageContaining("at most 40");
        assertThat(ExpressionParser.parse("x" + "+x".repeat(99)).evaluate(VALUES)).isEqualTo(200);
    }
}
