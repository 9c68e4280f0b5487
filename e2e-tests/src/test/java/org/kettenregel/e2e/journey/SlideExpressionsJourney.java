package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** Slides whose numbers are an expression: four functions, an absolute error with its kink, and two losses for one answer. */
class SlideExpressionsJourney {

    private static final double FLOATS = 1e-6;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    private Playground bothWays(String preset) {
        Playground page = Playground.openPreset(browser, preset);
        page.press("run-forward");
        page.press("run-backward");
        return page;
    }

    /** y = tanh((sin(exp(x)))²) at x = −0.5. */
    @Test
    void the_gradient_through_four_functions_is_the_product_of_the_slopes_on_the_path() {
        double x1 = Math.exp(-0.5);
        double x2 = Math.sin(x1);
        double y = Math.tanh(x2 * x2);
        double[] slopes = {1 - y * y, 2 * x2, Math.cos(x1), x1};

        Playground page = bothWays("expression-four-functions");
        page.waitForGradients("y", FLOATS, 1);
        page.lookAt("x");

        double product = slopes[0] * slopes[1] * slopes[2] * slopes[3];
        page.waitForNumbers("paths-list", FLOATS, slopes[0], slopes[1], slopes[2], slopes[3], product);
        page.waitForText("paths-symbols", "∂y/∂x3 · ∂x3/∂x2 · ∂x2/∂x1 · ∂x1/∂x");
        assertThat(page.gradients("x")).singleElement().satisfies(shown -> assertThat(shown).isCloseTo(product, within(FLOATS)));
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void the_absolute_error_and_its_gradients_are_those_of_the_slide() {
        Playground page = bothWays("expression-chain-rule");

        page.waitForGradients("w", 0, 2);
        assertThat(List.of(page.value("x1"), page.value("x2"), page.value("loss"))).containsExactly("6", "7", "3");
        assertThat(List.of(page.gradient("loss"), page.gradient("x2"), page.gradient("x1"), page.gradient("b"))).containsExactly("1", "1", "1", "1");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void with_y_at_8_the_gradients_turn_and_at_7_the_kink_is_named() {
        Playground page = bothWays("expression-chain-rule");
        page.waitForGradients("w", 0, 2);
        page.lookAt("e");
        page.waitForText("microscope-passes", "arriving 1 × slope −1 = −1");

        page.slide("value-y", 8);
        page.waitForGradients("x2", 0, -1);
        page.waitForGradients("w", 0, -2);
        page.waitForText("microscope-passes", "arriving 1 × slope 1 = 1");

        page.slide("value-y", 7);
        page.waitForGradients("x2", 0, 0);
        page.waitForText("microscope-passes", "arriving 1 × slope 0 = 0");
        page.waitForText("microscope-kink", "Kink at 0: slope −1 on the left, 1 on the right; the engine takes 0 there.");
        assertThat(page.complaints()).isEmpty();
    }

    /** Human .48, cat .01, dog .51, and it is a dog. */
    @Test
    void the_distance_to_the_truth_and_the_cross_entropy_stand_side_by_side() {
        double distance = Math.sqrt(0.48 * 0.48 + 0.01 * 0.01 + 0.49 * 0.49);

        Playground page = bothWays("expression-two-losses");
        page.waitForGradients("dog", FLOATS, -0.49 / distance - 1 / 0.51);
        assertThat(List.of(page.value("distance"), page.value("entropy"))).containsExactly("0.686", "0.673");

        page.lookAt("dog");
        browser.until("both paths are listed", () -> page.numbers("paths-list").size() == 4 + 6);
        List<Double> paths = page.numbers("paths-list");
        assertThat(paths.get(3)).as("through the cross-entropy").isCloseTo(-1 / 0.51, within(FLOATS));
        assertThat(paths.getLast()).as("through the distance").isCloseTo(-0.49 / distance, within(FLOATS));

        page.slide("value-dog", 1);
        page.waitForValue("entropy", "0");
        page.waitForValue("distance", "0.480"); // of human and cat, which were not moved
        assertThat(page.complaints()).isEmpty();
    }
}
