package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** Examples whose numbers students know from lectures. */
class KnownPresetsJourney {

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void xor_by_hand_has_nine_parameters_and_answers_all_four_right() {
        Playground page = Playground.openPreset(browser, "xor-by-hand");
        page.press("run-update");

        page.waitForAccuracy(100);
        assertThat(page.text("now-parameters")).isEqualTo("9");
    }

    @Test
    void without_its_step_function_xor_by_hand_answers_a_half() {
        Playground page = Playground.openPreset(browser, "xor-without-activation");
        page.press("tab-graph");
        page.press("run-forward");

        page.waitForValue("z2", "0.500");
    }

    @Test
    void one_unit_with_weights_two_and_two() {
        Playground page = Playground.openPreset(browser, "perceptron");

        assertThat(page.weights()).startsWith("2", "2");
        page.press("run-update");
        page.waitForAccuracy(100);
    }

    @Test
    void softmax_of_seven_scores() {
        Playground page = Playground.openPreset(browser, "softmax");
        page.press("run-forward");

        page.waitUntilContains("pg-output", "0.475");
        assertThat(page.text("pg-output")).contains("0.0236", "0.0643", "0.175");
    }

    @Test
    void the_deep_network_for_digits_has_59210_parameters_and_says_that_its_data_are_missing() {
        Playground page = Playground.openPreset(browser, "mnist-deep");

        page.waitForText("now-parameters", "59 210");
        page.waitUntilContains("problem", "Data:");
    }
}
