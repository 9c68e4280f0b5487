package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

class TrainSpiralJourney {

    @Test
    void one_press_of_train_and_the_spiral_is_learned() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser);

            page.press("train");
            page.waitForAccuracy(95);
            page.press("train");
            page.waitForText("train", "Train");

            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void at_full_speed_another_data_set_is_learned_too() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser);
            page.press("data-moons");
            page.choose("pace", "full speed");

            page.press("train");

            page.waitForAccuracy(98);
            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void the_same_seed_starts_over_with_the_same_numbers() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser);
            var untrained = page.weights();

            page.press("run-update");
            page.waitUntilContains("narration-place", "batch 2");
            assertThat(page.weights()).isNotEqualTo(untrained);
            page.press("same-seed");
            page.waitUntilContains("narration-place", "batch 1");

            assertThat(page.weights()).isEqualTo(untrained);
        }
    }
}
