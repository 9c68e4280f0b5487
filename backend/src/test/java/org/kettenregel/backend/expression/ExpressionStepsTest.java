package org.kettenregel.backend.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionStepsTest {

    private static List<String> equations(String text) {
        return ExpressionSteps.of(text).steps().stream().map(ExpressionSteps.Step::equation).toList();
    }

    @Test
    void an_expression_is_taken_apart_in_the_order_of_computation() {
        assertThat(equations("abs(y - (w*x + b))")).containsExactly("x1 = w · x", "x2 = x1 + b", "e = y − x2", "loss = |e|");
        assertThat(ExpressionSteps.of("abs(y - (w*x + b))").variables()).containsExactly("y", "w", "x", "b");
    }

    @Test
    void steps_get_letters_that_no_variable_has() {
        assertThat(equations("sigmoid(w1*x1 + b)")).containsExactly("z1 = w1 · x1", "z2 = z1 + b", "loss = σ(z2)");
        assertThat(equations("(e*loss)^2")).containsExactly("x1 = e · loss", "loss_ = x1²");
    }

    @Test
    void lines_give_names() {
        assertThat(equations("p = w*x; z = p + b\n\nloss = abs(y - z);")).containsExactly("p = w · x", "z = p + b", "e = y − z", "loss = |e|");
        assertThat(equations("h = exp(x); h*h")).containsExactly("h = exp(x)", "loss = h · h");
    }

    @Test
    void numbers_are_counted_together_where_no_variable_stands_among_them() {
        assertThat(equations("(2*3 - 7)*x^(1/2)")).containsExactly("x1 = x^0.5", "loss = −1 · x1");
        assertThat(ExpressionSteps.of("3*x + 4").numbers()).containsExactly(new Expression.Number(3), new Expression.Number(4));
        assertThat(ExpressionSteps.of("x^3").numbers()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiterString = "=>", value = {
            "x => no-operation", "2 + 3 => no-variable", "a = 2*x; b*2 => unused", "a = x*2; a = x*3; a => name-twice", "x = x + 1 => name-twice", "b*2; a = x => line-name",
            "y = a*2; a = x + 1; y + a => name-twice", "x^w => exponent", "x + 1/0 => not-finite", "sin = x*2; 3*x => function-name", "a+b+c+d+f+g+h+i+j+k+l+m+n+o+p+q+r => variables",
            "a = x; 2*x => unused"})
    void what_computes_nothing_or_says_two_things_is_refused(String text, String code) {
        assertThatExceptionOfType(ExpressionProblem.class).isThrownBy(() -> ExpressionSteps.of(text))
                .satisfies(problem -> assertThat(problem.code()).isEqualTo(code))
                .satisfies(problem -> assertThat(problem.sentence(Locale.GERMAN)).isNotEqualTo(problem.getMessage()));
    }

    @Test
    void both_languages_have_the_same_sentences() {
        ResourceBundle english = ResourceBundle.getBundle("org.kettenregel.backend.expression.expressions", Locale.ROOT);
        ResourceBundle german = ResourceBundle.getBundle("org.kettenregel.backend.expression.expressions", Locale.GERMAN);

        assertThat(german.getLocale()).isEqualTo(Locale.GERMAN);
        assertThat(german.keySet()).isEqualTo(english.keySet());
        assertThat(english.keySet()).allSatisfy(key -> assertThat(german.getString(key)).isNotEqualTo(english.getString(key)));
    }
}
