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

    /** Of each step the number it has made is looked for on the whole page, before it is revealed and after. */
    @Test
    void the_page_holds_a_hidden_number_nowhere() {
        page = Playground.openPreset(browser, "xor");
        page.press("tab-graph");
        page.press("exercise-turn");
        page.press("run-forward");
        int searched = 0;
        for (int step = 0; step < 5; step++) {
            browser.until("a number is asked for", () -> browser.shows("exercise-field"));
            page.waitForText("now-loss", "?");
            String beside = page.everything();
            page.press("tab-network");
            browser.until("the network is seen", () -> browser.shows("network-caption"));
            String network = page.everything();
            page.press("tab-graph");
            page.press("exercise-reveal");
            String digits = page.truth().replaceAll("^-?0?|(?<=\\.\\d{5}).*", ""); // its first five digits behind the point

            if (digits.matches("\\d*\\.\\d{5}")) { // shorter ones stand elsewhere, too
                assertThat(beside).as("beside the graph").doesNotContain(digits);
                assertThat(network).as("beside the network").doesNotContain(digits);
                assertThat(page.everything()).as("revealed").contains(digits);
                searched++;
            }
            page.press("step-backward");
        }
        assertThat(searched).isGreaterThan(2);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void who_gives_up_sees_it_too() {
        page.press("exercise-reveal");

        page.waitForGradient("w", "2");
        assertThat(page.complaints()).isEmpty();
    }
}
