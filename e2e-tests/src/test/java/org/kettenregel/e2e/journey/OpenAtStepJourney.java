package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.kettenregel.e2e.page.Playground;

/** Links that open in the middle of a pass: of the 14 instructions of the chain rule, the twelfth passes the gradient of the product on to the weight. */
class OpenAtStepJourney {

    @Test
    void a_link_opens_where_the_gradient_has_just_reached_the_weight() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser, RunningApp.address("?preset=chain-rule&at=x11.sgraph"));

            page.waitForValue("p", "6");
            page.waitForValue("z", "7");
            page.waitForGradient("w", "2");
            page.waitForValue("w", "3"); // not yet moved

            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void a_link_to_a_step_of_a_later_batch_computes_the_batches_before_it() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser, RunningApp.address("?preset=chain-rule&at=b1.x2.sgraph"));

            page.waitForValue("w", "2.80");
            page.waitForValue("p", "5.60");

            assertThat(page.complaints()).isEmpty();
        }
    }

    @Test
    void a_step_that_there_is_not_gets_a_sentence_and_the_beginning() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.open(browser, RunningApp.address("?preset=chain-rule&at=b4000000.x2"));

            page.waitUntilContains("problem", "The link points at a place that there is not.");
        }
    }
}
