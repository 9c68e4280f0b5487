package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** The loss |y - (w x + b)| for x = 2, w = 3, b = 1, y = 4, forward and backward, one operation at a time. */
class StepThroughChainRuleJourney {

    private final Browser browser = new Browser();
    private Playground page;

    @BeforeEach
    void open() {
        page = Playground.openPreset(browser, "chain-rule");
        page.press("tab-graph");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void every_number_of_the_slide_appears_step_by_step() {
        page.press("step-forward"); // takes the sample
        page.waitForValue("x", "2");
        page.press("step-forward"); // zeroes the gradients
        page.press("step-forward");
        page.waitForValue("p", "6");
        page.press("step-forward");
        page.waitForValue("z", "7");
        page.press("run-forward");
        page.waitForValue("loss", "3");
        assertThat(page.gradient("w")).isNotEqualTo("2");

        page.press("run-backward");
        page.waitForGradient("w", "2");
        page.waitForGradient("b", "1");
        page.waitForText("formula-result", "2");

        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void with_the_target_past_the_prediction_the_gradient_changes_its_sign() {
        page.slide("value-y", 9);
        page.press("run-forward");
        page.waitForValue("loss", "2");
        page.press("run-backward");

        page.waitForGradient("w", "−2");
        page.waitForGradient("b", "−1");
    }

    @Test
    void a_step_back_takes_the_last_number_away_again() {
        page.press("step-forward");
        page.press("step-forward");
        page.press("step-forward");
        page.waitForValue("p", "6");

        page.press("back-forward");

        page.waitUntilContains("narration-counter", "2 /");
    }
}
