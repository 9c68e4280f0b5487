package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** XOR with nine numbers set by hand: neuron by neuron, as matrices, layer in layer, and without the step function. */
class SlideXorJourney {

    private static final int[][] INPUTS = {{0, 0}, {0, 1}, {1, 0}, {1, 1}};

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    private Playground graphOf(String preset, String stepSize) {
        Playground page = Playground.openPreset(browser, preset);
        page.press("tab-graph");
        page.choose("step-size", stepSize);
        return page;
    }

    @Test
    void sample_by_sample_the_first_hidden_unit_is_and_the_second_is_or() {
        Playground page = graphOf("xor-by-hand", "sample");
        assertThat(page.text("now-parameters")).isEqualTo("9");

        for (int[] x : INPUTS) {
            int and = x[0] & x[1];
            int or = x[0] | x[1];
            page.press("step-forward");

            page.waitForValues("x", 0, x[0], x[1]);
            page.waitForValues("z1", 0, x[0] + x[1] - 1.5, x[0] + x[1] - 0.5);
            page.waitForValues("a1", 0, and, or);
            page.waitForValues("z2", 0, or - and - 0.5);
            page.waitForValues("a2", 0, x[0] ^ x[1]);
        }
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void as_matrices_the_same_numbers_stand_in_the_rows_of_all_four_inputs() {
        Playground page = graphOf("xor-by-hand", "operation");
        page.press("run-forward");
        page.lookAt("p1");
        page.waitForNumbers("formula-numbers", 0, 0, 1, 0, 1); // neuron form: 0 · 1 + 0 · 1
        page.press("detail-open");
        page.press("detail-tab-product");

        page.waitForNumbers("product-left", 0, 0, 0, 0, 1, 1, 0, 1, 1);
        page.waitForNumbers("product-right", 0, 1, 1, 1, 1);
        page.waitForNumbers("product-result", 0, 0, 0, 1, 1, 1, 1, 2, 2);

        page.lookAt("p2");
        page.waitForNumbers("product-left", 0, 0, 0, 0, 1, 0, 1, 1, 1); // AND, OR
        page.waitForNumbers("product-right", 0, -1, 1);
        page.waitForNumbers("product-result", 0, 0, 1, 1, 0);
        assertThat(page.complaints()).isEmpty();
    }

    /** step(w2 · step(w1 · x + b1) + b2), from the inside out. */
    @Test
    void forward_each_layer_waits_for_the_one_inside_it() {
        Playground page = graphOf("xor-by-hand", "layer");
        page.press("step-forward"); // takes the batch and zeroes the gradients
        page.waitForValues("x", 0, 0, 0);
        assertThat(page.values("p1")).isEmpty();

        page.press("step-forward");
        page.waitForValues("a1", 0, 0, 0);
        assertThat(page.values("p2")).isEmpty();

        page.press("step-forward");
        page.waitForValues("a2", 0, 0);
        assertThat(page.values("loss")).isEmpty();
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void without_the_step_function_every_input_gets_a_half() {
        Playground page = graphOf("xor-without-activation", "sample");

        for (int[] x : INPUTS) {
            page.press("step-forward");

            page.waitForValues("x", 0, x[0], x[1]);
            page.waitForValues("z1", 0, x[0] + x[1] - 1.5, x[0] + x[1] - 0.5);
            page.waitForValues("z2", 0, 0.5);
        }
        assertThat(page.complaints()).isEmpty();
    }

    /** W = w1 · w2 = (0, 0) and b = b1 · w2 + b2 = 0.5: whatever comes in, a half goes out. */
    @Test
    void without_the_step_functions_both_layers_melt_into_one_that_ignores_its_inputs() {
        Playground page = graphOf("xor-by-hand", "operation");
        page.press("run-forward");
        page.lookAt("p1");
        page.press("detail-open");
        page.press("detail-tab-melt");
        page.waitUntilContains("melt-said", "bends what passes");
        page.waitForNumbers("melt-result", 0, 0, 0, 0.5);
        page.waitForNumbers("melt-table", 0, 0, 0, -0.5, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5, 0.5, 1, 1, -0.5, 0.5); // input, engine, melted

        page.press("melt-without");
        page.waitUntilContains("melt-said", "they are one layer");
        page.press("run-forward");
        page.waitForValues("z2", 0, 0.5);
        page.lookAt("p1");

        page.waitForNumbers("melt-table", 0, 0, 0, 0.5, 0.5, 0, 1, 0.5, 0.5, 1, 0, 0.5, 0.5, 1, 1, 0.5, 0.5);
        assertThat(page.complaints()).isEmpty();
    }
}
