package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** From a wrong answer to its numbers and its gradients, and back to learning as if nothing had been looked at. */
class ChooseSampleJourney {

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void three_clicks_lead_from_the_worst_answer_to_its_gradients_and_none_of_them_is_learned_from() {
        Playground page = Playground.openPreset(browser, "digits-cnn");

        page.press("sample-worst");
        page.waitUntilContains("sample-notice", "(validation), nothing is learned from it.");
        page.press("tab-graph");
        page.waitForText("formula-heading", "Value");
        page.press("sample-gradients");
        page.waitForText("formula-heading", "Gradient");

        page.press("step-forward");
        page.waitUntilContains("narration-counter", "1 /");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void the_samples_of_a_batch_are_leafed_through() {
        Playground page = Playground.openPreset(browser, "shapes-cnn");
        page.press("run-forward");
        page.waitUntilContains("sample-row", "Sample 1 of ");
        String first = page.text("sample-name");

        page.press("sample-row-after");

        page.waitUntilContains("sample-row", "Sample 2 of ");
        assertThat(page.text("sample-name")).isNotEqualTo(first);
        assertThat(page.complaints()).isEmpty();
    }
}
