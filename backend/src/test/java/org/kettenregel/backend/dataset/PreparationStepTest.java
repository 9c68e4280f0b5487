package org.kettenregel.backend.dataset;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.backend.dataset.Column.Missing;

class PreparationStepTest {

    @Test
    void each_step_says_what_was_done_with_which_numbers() {
        assertThat(new PreparationStep.RowsDropped("Fare", 1).sentence()).isEqualTo("Fare: 1 row left out because this cell was missing");
        assertThat(new PreparationStep.NumberFilled("Age", 177, Missing.MEDIAN, 28).sentence())
                .isEqualTo("Age: 177 missing cells filled with the median 28");
        assertThat(new PreparationStep.NumberFilled("Age", 1, Missing.MOST_FREQUENT, 24).sentence())
                .isEqualTo("Age: 1 missing cell filled with the most frequent number 24");
        assertThat(new PreparationStep.NumberFilled("Age", 2, Missing.MARKER, 29.699).sentence())
                .isEqualTo("Age: 2 missing cells filled with the mean 29.7");
        assertThat(new PreparationStep.CategoryFilled("Embarked", 2, "S").sentence())
                .isEqualTo("Embarked: 2 missing cells filled with the most frequent category S");
        assertThat(new PreparationStep.MissingMarked("Age", 177).sentence())
                .isEqualTo("Age: 177 missing cells marked by a feature that is 1 there and 0 elsewhere");
        assertThat(new PreparationStep.CategoriesParted("Sex", List.of("female", "male")).sentence())
                .isEqualTo("Sex: a feature for each of female, male");
    }

    @ParameterizedTest
    @CsvSource({
        "32.204, 49.666, Fare: (x - 32.2) / 49.7", "0, 512, Fare: x / 512", "-3, 1, Fare: x + 3", "-3, 2, Fare: (x + 3) / 2", "5, 1, Fare: x - 5"
    })
    void scaling_is_told_as_what_becomes_of_x(double shift, double divisor, String sentence) {
        assertThat(new PreparationStep.NumbersScaled("Fare", Scaling.STANDARD, shift, divisor).sentence()).isEqualTo(sentence);
    }

    @Test
    void a_scaled_number_goes_back_and_every_other_step_leaves_it() {
        assertThat(new PreparationStep.NumbersScaled("Fare", Scaling.STANDARD, 32, 50).inverse(0.5)).isEqualTo(57);
        assertThat(new PreparationStep.NumberFilled("Age", 177, Missing.MEDIAN, 28).inverse(28)).isEqualTo(28);
    }

    @ParameterizedTest
    @CsvSource({
        "0, 0", "28, 28", "0.12345, 0.123", "-0.5, -0.5", "32.204, 32.2", "1976.01, 1976", "123456.7, 123457", "100, 100", "0.00012345, 0.000123",
        "0.000001, 1.00e-06", "12345678901, 1.23e+10"
    })
    void numbers_keep_three_digits_and_all_before_the_decimal_point(double number, String shown) {
        assertThat(PreparationStep.number(number)).isEqualTo(shown);
    }
}
