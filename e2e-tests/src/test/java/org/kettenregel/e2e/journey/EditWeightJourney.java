package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

class EditWeightJourney {

    private final Browser browser = new Browser();
    private final Playground page = Playground.open(browser);

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void a_number_typed_is_taken_and_undo_puts_the_old_one_back() {
        List<String> before = page.weights();
        assertThat(before).hasSize(24 + 36 + 5);

        page.typeBias("dense#3", 0, "0.75");
        browser.until("the number is taken", () -> !page.isEditing());
        browser.until("the new number is on the page", () -> page.weights().getLast().equals("0.75"));
        page.press("undo");

        browser.until("the old number is back", () -> page.weights().equals(before));
        page.press("redo");
        browser.until("the new number is back", () -> page.weights().getLast().equals("0.75"));
    }

    @Test
    void nonsense_gets_a_sentence_and_harms_nothing() {
        List<String> before = page.weights();

        page.typeBias("dense#3", 0, "a lot");

        page.waitUntilContains("weight-problem", "“a lot” is not a weight");
        page.cancelEdit();
        assertThat(page.weights()).isEqualTo(before);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void layers_and_units_are_added_and_taken_away_in_place() {
        page.press("add-unit-dense#2");
        browser.part("unit-dense#2-4");
        page.press("add-layer-after-dense#2");
        browser.part("layer-dense#4");
        page.press("remove-layer-dense#4");
        browser.until("the layer is gone", () -> !browser.shows("layer-dense#4"));
        page.press("undo");
        browser.part("layer-dense#4");

        page.press("train");
        page.waitForAccuracy(80);

        assertThat(page.complaints()).isEmpty();
    }
}
