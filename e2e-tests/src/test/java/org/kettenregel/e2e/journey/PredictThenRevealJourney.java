package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** |y - (w x + b)| with x = 2, w = 3, b = 1, y = 4: the gradient of w, 1 · 2, is found by hand before it is shown. */
class PredictThenRevealJourney {

    private final Browser browser = new Browser();
    private Playground page;

    @BeforeEach
    void stepToTheGradientOfW() {
        page = Playground.openPreset(browser, "chain-rule");
        page.press("tab-graph");
        page.press("exercise-turn");
        page.press("run-forward");
        page.press("run-backward");
        page.waitForText("exercise-question", "What is the gradient of w?");
    }

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_gradient_is_seen_once_it_is_found() {
        assertThat(page.gradient("w")).isEqualTo("?");
        assertThat(page.text("formula-result")).isEqualTo("?");

        page.predict("-2");
        page.waitUntilContains("exercise-verdict", "Look at the signs");
        page.predict("1");
        page.waitUntilContains("exercise-verdict", "A factor is missing");
        assertThat(page.gradient("w")).isEqualTo("?");

        page.predict("1*2");
        page.waitForText("exercise-truth", "2");
        page.waitForGradient("w", "2");
        page.waitForText("formula-result", "2");
        page.waitForText("exercise-score", "0 of 1 at once");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void who_gives_up_sees_it_too() {
        page.press("exercise-reveal");

        page.waitForGradient("w", "2");
        assertThat(page.complaints()).isEmpty();
    }
}
