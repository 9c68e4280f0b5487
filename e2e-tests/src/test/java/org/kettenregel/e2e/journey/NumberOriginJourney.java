package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** Where a number came from that stands for many samples: at most three clicks to a sample, an operation, a step. */
class NumberOriginJourney {

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void two_clicks_lead_from_a_cell_of_the_matrix_to_the_forward_pass_of_a_digit() {
        Playground page = Playground.openPreset(browser, "digits-cnn");
        page.waitUntilContains("confusion-sum", "right, ");

        page.press("confusion-wrong");
        page.waitUntilContains("confusion-title", "All wrong answers");
        page.pressFirst("confusion-sample-");

        page.waitUntilContains("sample-notice", "(validation), nothing is learned from it.");
        page.waitForText("formula-heading", "Value");
        page.waitUntilContains("narration-text", "Looking at sample");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void three_clicks_lead_from_a_point_of_the_curves_to_its_last_batch() {
        Playground page = Playground.open(browser);
        page.press("train");
        page.waitForEpoch(20);
        page.press("train");

        page.clickInto("chart-plot", 0, 0);
        page.waitUntilContains("chart-point-origin", "the mean over");
        page.waitUntilContains("chart-point-way", "The same seed gives the same run");
        page.press("chart-point-go");

        page.waitUntilContains("chart-point-again", "the same loss, to the last digit");
        page.waitUntilContains("chart-point-way", "The run stands at the end of this epoch");
        page.waitForText("formula-heading", "Gradient"); // at the end of the batch it is there beside the value
        page.waitUntilContains("narration-text", "9 of 9 batches done");
        assertThat(page.complaints()).isEmpty();
    }
}
