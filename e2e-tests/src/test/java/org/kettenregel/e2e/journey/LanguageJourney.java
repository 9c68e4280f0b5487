package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

class LanguageJourney {

    @Test
    void in_german_everything_goes_on_where_it_was() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.openPreset(browser, "chain-rule");
            page.press("tab-graph");
            page.press("run-forward");
            page.waitForValue("loss", "3");

            page.press("language-de");

            page.waitForText("train", "Trainieren");
            page.waitUntilContains("title", "Kettenregel am Graphen");
            page.waitForValue("loss", "3");
            assertThat(browser.script("return document.documentElement.lang")).isEqualTo("de");
            page.press("run-backward");
            page.waitUntilContains("narration-text", "Rückwärts durch");
            assertThat(page.complaints()).isEmpty();
        }
    }
}
