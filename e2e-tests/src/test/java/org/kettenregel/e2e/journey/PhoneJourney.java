package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

class PhoneJourney {

    @Test
    void on_a_narrow_screen_nothing_is_cut_off_and_panels_are_sheets() {
        try (Browser browser = new Browser()) {
            browser.resize(500, 900); // the narrowest window a browser without a screen makes
            Playground page = Playground.open(browser);

            assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            page.press("open-right");
            browser.until("the results are open", () -> browser.shows("now-loss"));
            page.press("close-right");
            browser.until("the results are closed", () -> !browser.shows("now-loss"));
            page.press("train");
            page.press("open-right");
            page.waitForAccuracy(80);
        }
    }
}
