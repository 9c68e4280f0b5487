package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** One unit with w = (2, 2) at x = (0, 2), in the notation of libraries and of books. */
class NotationJourney {

    @Test
    void formulas_are_written_as_a_reader_likes_and_the_browser_remembers() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.openPreset(browser, "perceptron");
            page.press("tab-graph");
            page.press("run-forward");
            page.lookAt("p");
            page.waitForText("formula-title", "p = x · w");
            page.waitForFormula("\\displaystyle p_j = \\sum_i x_i\\,w_{ij}");
            page.waitForNumbers("formula-numbers", 0, 0, 2, 2, 2);

            page.press("notation");
            page.press("notation-in-front");
            page.press("notation-node");

            page.waitForText("formula-title", "p = w · x");
            page.waitForFormula("\\displaystyle p_j = \\sum_i w_{ji}\\,x_i");
            page.waitForNumbers("formula-numbers", 0, 2, 0, 2, 2);
            page.waitForNumbers("formula-result", 0, 4);
            page.lookAt("z");
            page.waitForFormula("\\displaystyle z_j = p_j + w_{j0} \\cdot 1");
            assertThat(page.address()).as("it is the reader's, not the experiment's").endsWith("?preset=perceptron");

            Playground again = Playground.openPreset(browser, "perceptron");
            again.press("tab-graph");
            again.press("run-forward");
            again.lookAt("p");
            again.waitForText("formula-title", "p = w · x");
            assertThat(again.complaints()).isEmpty();
        }
    }

    @Test
    void biases_are_wires_from_a_constant() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.openPreset(browser, "xor-by-hand");

            page.press("notation-d2");

            page.waitForWire("wire-dense#1/bias-0", -1.5);
            assertThat(page.text("constant-input")).isEqualTo("1");
            assertThat(page.complaints()).isEmpty();
        }
    }
}
