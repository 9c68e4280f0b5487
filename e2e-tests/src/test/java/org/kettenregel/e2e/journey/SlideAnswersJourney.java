package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.DoubleStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** Slides on answers in shares: softmax, accuracy beside loss, and how an update moves from the wrong answer to the right one. */
class SlideAnswersJourney {

    private static final double FLOATS = 1e-6;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    /** Scores 1, 2, 3, 4, 1, 2, 3. */
    @Test
    void seven_scores_become_seven_shares_that_add_up_to_1() {
        double[] powers = {Math.exp(1), Math.exp(2), Math.exp(3), Math.exp(4), Math.exp(1), Math.exp(2), Math.exp(3)};
        double sum = 2 * (powers[0] + powers[1] + powers[2]) + powers[3];

        Playground page = Playground.openPreset(browser, "softmax");
        page.press("run-forward");

        page.waitForNumbers("pg-output", FLOATS, powers[0] / sum, powers[1] / sum, powers[2] / sum, powers[3] / sum, powers[4] / sum, powers[5] / sum, powers[6] / sum);
        page.waitForText("output-3", "0.475");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void every_score_moves_every_share() {
        double[] powers = {Math.exp(1), Math.exp(2), Math.exp(3), Math.exp(4), Math.exp(1), Math.exp(2), Math.exp(3)};
        double sum = DoubleStream.of(powers).sum();
        double[] jacobian = new double[49];
        for (int i = 0; i < 49; i++) {
            double share = powers[i / 7] / sum;
            jacobian[i] = share * ((i / 7 == i % 7 ? 1 : 0) - powers[i % 7] / sum);
        }

        Playground page = Playground.openPreset(browser, "softmax");
        page.press("tab-graph");
        page.press("run-forward");
        page.lookAt("a");
        page.press("detail-open");
        page.press("detail-tab-softmax");

        page.waitForNumbers("tables-1", FLOATS, jacobian);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void three_of_four_answers_are_right_and_the_first_has_a_loss_all_the_same() {
        Playground page = Playground.openPreset(browser, "human-cat-dog");
        page.choose("step-size", "sample");
        page.press("step-forward");

        page.waitForNumbers("pg-output", FLOATS, 0.48, 0.01, 0.51);
        page.waitForText("now-accuracy", "75.0 %");
        page.press("tab-graph");
        page.waitForValues("H(y, a)", FLOATS, -Math.log(0.51));

        double[][] others = {{0.05, 0.9, 0.05}, {0.8, 0.1, 0.1}, {0.2, 0.5, 0.3}};
        for (double[] answer : others) {
            page.press("step-forward");
            page.waitForNumbers("pg-output", FLOATS, answer);
        }
        page.waitForValues("H(y, a)", FLOATS, -Math.log(0.3));
        page.waitForValues("loss", FLOATS, -(Math.log(0.51) + Math.log(0.9) + Math.log(0.8) + Math.log(0.3)) / 4);
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void the_loss_falls_from_step_to_step_while_the_accuracy_stands_still() {
        Playground page = Playground.openPreset(browser, "human-cat-dog");
        page.waitForText("now-accuracy", "75.0 %");
        double before = page.loss();
        for (int step = 1; step <= 3; step++) {
            page.press("run-update");
            page.waitForEpoch(step);
            double last = before;
            browser.until("the loss falls", () -> page.loss() < last);
            assertThat(page.text("now-accuracy")).isEqualTo("75.0 %");
            before = page.loss();
        }

        page.press("train");
        page.waitForAccuracy(100);

        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void the_long_way_back_through_the_softmax_and_the_short_one_meet() {
        Playground page = Playground.openPreset(browser, "cat-or-dog");
        page.press("tab-graph");
        page.press("run-forward");
        page.press("run-backward");
        page.waitForGradients("p", FLOATS, 0.9, -0.9);
        page.lookAt("p");
        page.press("detail-open");
        page.press("detail-tab-softmax");

        page.waitForNumbers("tables-0", 1e-5, // z, p, y, slope of the loss, times Jacobian, p - y, engine
                Math.log(9), 0.9, 0, 0, 0.9, 0.9, 0.9,
                0, 0.1, 1, -10, -0.9, -0.9, -0.9);
        assertThat(page.complaints()).isEmpty();
    }

    /** Both scores move by the rate of 0.2 times p − y, so their difference by twice that. */
    @Test
    void eight_updates_lower_the_cat_and_raise_the_dog() {
        Playground page = Playground.openPreset(browser, "cat-or-dog");
        page.press("tab-graph");
        double lead = Math.log(9);
        for (int update = 1; update <= 8; update++) {
            double cat = 1 / (1 + Math.exp(-lead));
            page.press("run-forward");
            page.waitForNumbers("pg-output", FLOATS, cat, 1 - cat);
            page.waitForText("now-accuracy", "0.0 %");
            page.press("run-backward");
            page.waitForGradients("p", FLOATS, cat, -cat);
            page.press("run-update");
            page.waitForEpoch(update);
            lead -= 2 * 0.2 * cat;
        }

        page.press("run-forward");
        page.waitForNumbers("pg-output", FLOATS, 1 / (1 + Math.exp(-lead)), 1 / (1 + Math.exp(lead)));
        page.waitForText("now-accuracy", "100 %");
        assertThat(lead).isNegative();
        assertThat(page.complaints()).isEmpty();
    }
}
