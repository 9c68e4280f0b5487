package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** A network is changed after it has learned: what stays, what begins anew, and what undo brings back. */
class KeepLearnedJourney {

    @Test
    void layers_that_do_not_change_keep_what_they_learned_and_undo_brings_back_the_rest() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.openPreset(browser, "moons");
            page.press("train");
            page.waitForEpoch(5);
            page.press("train");
            page.waitForText("train", "Train");
            int epoch = page.epoch();
            double loss = page.loss();

            page.press("add-unit-dense#2");
            page.waitUntilContains("heritage", "Kept what they learned: Hidden 1. Fresh from the seed: Hidden 2, Output.");
            browser.until("epochs count from 0", () -> page.epoch() == 0);
            page.press("undo");
            page.waitUntilContains("heritage", "back as it was left, at epoch " + epoch);

            browser.until("the epoch is there again", () -> page.epoch() == epoch);
            assertThat(page.loss()).isEqualTo(loss);
            page.press("all-anew");
            browser.until("all begins anew", () -> page.epoch() == 0 && !browser.shows("heritage"));
            assertThat(page.complaints()).isEmpty();
        }
    }
}
