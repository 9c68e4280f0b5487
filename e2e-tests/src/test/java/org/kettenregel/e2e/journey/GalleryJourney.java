package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;
import org.openqa.selenium.Keys;

/** From the gallery of examples to a network that trains. */
class GalleryJourney {

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    private Playground gallery() {
        Playground page = Playground.open(browser);
        page.press("examples");
        browser.until("the gallery is open", () -> browser.shows("example-lenet-5"));
        return page;
    }

    @Test
    void lenet_is_searched_for_opened_by_the_keyboard_and_trains_an_epoch() {
        Playground page = gallery();

        browser.keys("lenet"); // the search has the focus
        page.waitForText("gallery-count", "1 example");
        browser.keys(Keys.ENTER);

        page.waitForText("title", "LeNet-5");
        page.waitForText("now-parameters", "61 706");
        assertThat(page.address()).endsWith("?preset=lenet-5");
        page.choose("pace", "full speed");
        page.press("train");
        page.waitForEpoch(1);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void arrows_walk_between_cards_escape_empties_the_search_and_then_closes() {
        Playground page = gallery();

        browser.keys("xor", Keys.ARROW_DOWN, Keys.ARROW_RIGHT, Keys.ENTER);
        page.waitForText("title", "XOR by hand");
        page.press("examples");
        browser.until("the gallery is open again", () -> browser.shows("example-lenet-5"));
        browser.keys("xor", Keys.ESCAPE);
        browser.until("all examples are there", () -> browser.shows("example-lenet-5"));
        browser.keys(Keys.ESCAPE);

        browser.until("the gallery is closed", () -> !browser.shows("gallery"));
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void what_is_wrong_is_told_to_those_alone_who_ask() {
        Playground page = gallery();
        assertThat(page.text("example-softmax-twice")).doesNotContain("Softmax");

        page.press("why-softmax-twice");

        page.waitUntilContains("example-softmax-twice", "applies another one");
    }
}
