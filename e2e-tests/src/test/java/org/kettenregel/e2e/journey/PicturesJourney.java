package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** Networks for images, which need no files where the program draws them itself. */
class PicturesJourney {

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_convolutional_network_learns_drawn_shapes_and_is_stepped_through_then() {
        Playground page = Playground.openPreset(browser, "shapes-cnn");
        page.choose("pace", "full speed");

        page.press("train");
        page.waitForAccuracy(80);
        page.press("train");
        page.waitForText("train", "Train");
        page.press("run-forward");
        page.press("step-backward");

        page.waitUntilContains("pg-formula", "∂L");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void pictures_that_are_picked_come_with_layers_that_read_them() {
        Playground page = Playground.open(browser);

        page.press("data-drawn-digits");
        page.waitUntilContains("pg-network", "28 × 28 × 1");
        page.press("run-update");

        page.waitUntilContains("narration-place", "batch 2");
        assertThat(page.complaints()).isEmpty();
    }
}
