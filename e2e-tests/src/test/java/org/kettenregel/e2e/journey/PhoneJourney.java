package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

class PhoneJourney {

    /** In both languages, of which German needs more room. */
    @ParameterizedTest
    @CsvSource({"390, 844, en", "390, 844, de", "360, 740, en", "360, 740, de"})
    void bars_leave_the_network_its_room_and_fingers_their_targets(int width, int height, String language) {
        try (Browser browser = new Browser()) {
            browser.bePhone(width, height);
            Playground page = Playground.open(browser);
            page.press("header-more");
            page.press("language-" + language);
            browser.until("the page speaks " + language, () -> browser.script("return document.documentElement.lang").equals(language));

            assertThat(browser.script("return document.documentElement.scrollWidth <= innerWidth")).isEqualTo(true);
            assertThat(browser.script("return document.querySelector('pg-network').getBoundingClientRect().height / innerHeight > .6")).isEqualTo(true);
            assertThat((List<?>) browser.script("""
                    return [...document.querySelectorAll('.pg-header button, .pg-footer button, .pg-tabs button, .pg-sheets button, vaadin-menu-bar-button')]
                      .filter(button => button.checkVisibility())
                      .filter(button => { const box = button.getBoundingClientRect(); return box.width < 39.5 || box.height < 39.5 || box.left < 0 || box.right > innerWidth; })
                      .map(button => button.outerHTML)""")).isEmpty();
            assertThat(browser.part("examples").getText().strip()).isEqualTo(language.equals("de") ? "Beispiele" : "Examples");
            page.press("steps-more");
            browser.until("what is needed less is there", () -> browser.shows("new-seed") && browser.shows("step-size"));
            assertThat(page.complaints()).isEmpty();
        }
    }

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
