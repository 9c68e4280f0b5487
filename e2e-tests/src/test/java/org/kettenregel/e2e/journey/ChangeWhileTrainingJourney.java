package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

class ChangeWhileTrainingJourney {

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void another_learning_rate_is_taken_up_by_the_run_under_way() {
        Playground page = Playground.open(browser);
        page.press("train");
        page.waitForEpoch(10);

        page.type("knob-learningRate", "0,01");

        browser.until("the address holds the rate", () -> page.link().contains("?e="));
        int epoch = page.epoch();
        assertThat(epoch).isGreaterThanOrEqualTo(10);
        page.waitForEpoch(epoch + 5);
        assertThat(page.text("train")).isEqualTo("Pause");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void a_rate_that_is_no_number_is_refused_in_a_sentence_and_the_run_goes_on() {
        Playground page = Playground.open(browser);
        page.press("train");
        page.waitForEpoch(3);

        page.type("knob-learningRate", "fast");

        browser.until("the field says what it expects", () -> page.text("knob-learningRate").contains("A number from 0.0001 to 10"));
        page.waitForEpoch(page.epoch() + 3);
        assertThat(page.link()).endsWith("?preset=spiral");
    }

    @Test
    void own_points_are_set_and_taken_away_by_clicking() {
        Playground page = Playground.open(browser);
        page.press("data-own-points");
        page.waitForText("title", "Own points");
        String before = page.link();

        page.clickInto("output-plot", 30, 25);
        browser.until("the point is in the address", () -> !page.link().equals(before));
        String withPoint = page.link();
        page.clickInto("output-plot", 30, 25);

        browser.until("the point is gone again", () -> !page.link().equals(withPoint));
        assertThat(page.link()).isEqualTo(before);
        assertThat(page.complaints()).isEmpty();
    }
}
