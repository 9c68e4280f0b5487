package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.kettenregel.e2e.page.Playground;

class ShareLinkJourney {

    @Test
    void a_copied_link_opens_the_same_numbers_in_another_browser() {
        try (Browser mine = new Browser(); Browser theirs = new Browser()) {
            Playground page = Playground.open(mine);
            page.press("add-unit-dense#2");
            mine.part("unit-dense#2-4");
            page.press("new-seed");
            page.typeBias("dense#3", 0, "-1.5");
            mine.until("the number is in the address", () -> !page.isEditing() && page.address().contains("?e="));
            mine.until("the number is on the page", () -> page.weights().getLast().equals("−1.5"));

            Playground other = Playground.open(theirs, page.address());

            assertThat(other.weights()).isEqualTo(page.weights()).hasSize(24 + 45 + 6).endsWith("−1.5");
        }
    }

    @Test
    void a_nonsense_link_gets_a_sentence_and_a_network_that_works() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser, RunningApp.address("?e=this-is-no-experiment"));

            page.waitUntilContains("problem", "The link is damaged or cut off.");
            page.press("train");
            page.waitForAccuracy(60);

            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void a_preset_that_does_not_exist_is_said_to_be_missing() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser, RunningApp.address("?preset=no-such-thing"));

            page.waitUntilContains("problem", "There is no example of this name.");
        }
    }
}
