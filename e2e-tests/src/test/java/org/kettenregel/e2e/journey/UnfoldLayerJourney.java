package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Canvas;
import org.openqa.selenium.Keys;

/** A layer of the spiral's network is looked into where it stands, and left again level by level. */
class UnfoldLayerJourney {

    @Test
    void a_neuron_has_the_number_that_the_inspector_explains() {
        try (Browser browser = new Browser()) {
            Canvas canvas = Canvas.open(browser, "spiral");
            canvas.click("run-forward");
            canvas.click("unfold-dense#1");
            canvas.waitUntilContains("unfold-count", "Neurons: 8");

            List<Double> neuron = browser.until("the neuron has its number", () -> canvas.numbers("unit-3").isEmpty() ? null : canvas.numbers("unit-3"));
            canvas.click("unit-3");

            canvas.waitUntilContains("formula-title", "tanh");
            browser.until("the inspector explains it", () -> canvas.numbers("formula-result").equals(neuron));
            canvas.keys("e");
            canvas.waitUntilGone("unit-3");
            canvas.keys(Keys.ESCAPE);
            browser.until("its neurons are there again", () -> canvas.shows("unit-3"));
            canvas.keys(Keys.ESCAPE);
            canvas.waitUntilGone("unit-3");
            canvas.waitForFocus("dense#1");
            assertThat(canvas.complaints()).isEmpty();
        }
    }

    @Test
    void by_keyboard_it_goes_down_to_the_numbers() {
        try (Browser browser = new Browser()) {
            Canvas canvas = Canvas.open(browser, "spiral");
            canvas.focus("dense#1");

            canvas.keys("e");
            browser.until("its neurons are there", () -> canvas.shows("unit-0"));
            canvas.keys("e");
            canvas.waitUntilGone("unit-0");
            canvas.keys("e");
            canvas.waitUntilContains("unfold-count", "Numbers: 48");
            canvas.keys(Keys.ESCAPE, Keys.ESCAPE, Keys.ESCAPE);

            canvas.waitUntilGone("unfold-count");
            canvas.waitForFocus("dense#1");
            assertThat(canvas.complaints()).isEmpty();
        }
    }
}
