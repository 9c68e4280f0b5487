package org.kettenregel.backend.formula;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FormulaTest {

    @Test
    void a_bar_is_short_for_the_derivative_of_the_loss() {
        Formula formula = Formula.of("y = c\\,x", "\\bar x = \\bar y \\cdot c");

        assertThat(formula.gradients()).containsExactly("\\frac{\\partial L}{\\partial x} = \\frac{\\partial L}{\\partial y} \\cdot c");
    }

    @Test
    void indices_stay_with_their_letter() {
        Formula formula = Formula.of("z = x w", "\\bar w_{ij} = \\sum_n \\bar z_j");

        assertThat(formula.gradients()).containsExactly(
                "\\frac{\\partial L}{\\partial w_{ij}} = \\sum_n \\frac{\\partial L}{\\partial z_j}");
    }

    @Test
    void an_input_without_a_gradient_has_no_rule() {
        assertThat(Formula.of("y = x", "").gradients()).containsExactly("");
    }
}
