package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;

/** Errors that stand on slides, beside what is right: a perceptron with a wrong sign, and a softmax before a loss that has its own. */
class SlideErrorsJourney {

    private static final double FLOATS = 1e-7;

    /** ln(1 + 9 / e), the least that ten classes can reach through two softmaxes. */
    private static final double FLOOR = Math.log(1 + 9 / Math.E);

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    private void trainTo(Playground page, int epoch) {
        page.press("train");
        page.waitForEpoch(epoch);
        page.press("train");
        page.waitForText("train", "Train");
    }

    /** Steps to the end of the epoch that training was paused in. */
    private void finishEpoch(Playground page) {
        int before = page.epoch();
        page.press("step-forward");
        page.waitForEpoch(before + 1);
    }

    /** Three of four rows have the label -1, and each of all four mistakes adds: a pass adds 1 to both weights and 3 to the bias. */
    @Test
    void with_the_wrong_sign_the_weights_only_grow() {
        Playground page = Playground.openPreset(browser, "perceptron-wrong-sign");
        page.choose("step-size", "epoch");

        trainTo(page, 50);
        finishEpoch(page);

        browser.until("the weights are those of so many passes", () -> {
            int passes = page.epoch();
            return page.weights().equals(Stream.of(passes, passes, 3 * passes).map(String::valueOf).toList());
        });
        assertThat(page.epoch()).isGreaterThan(50);
        page.waitForText("now-accuracy", "25.0 %");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void with_the_right_sign_the_same_network_comes_to_rest() {
        Playground page = Playground.openPreset(browser, "perceptron-wrong-sign");
        page.choose("knob-rule", "Labels ±1");
        page.choose("step-size", "epoch");
        page.press("same-seed");

        trainTo(page, 12);
        finishEpoch(page);

        page.waitForText("now-accuracy", "100 %");
        assertThat(page.weights()).containsExactly("3", "2", "\u22124");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void with_labels_0_and_1_three_epochs_are_enough() {
        Playground page = Playground.openPreset(browser, "perceptron-rule");
        page.choose("step-size", "epoch");
        for (int epoch = 0; epoch < 3; epoch++) {
            finishEpoch(page);
        }
        page.waitForText("now-accuracy", "100 %");
        List<String> learned = page.weights();

        finishEpoch(page);

        assertThat(page.weights()).isEqualTo(learned).startsWith("0.2", "0.1");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void through_two_softmaxes_almost_all_digits_come_out_right_but_the_loss_stays_above_its_floor() {
        Playground page = Playground.openPreset(browser, "softmax-twice");
        page.waitUntilContains("notice-dense#3", "applied twice and the loss cannot fall to 0");
        page.choose("pace", "full speed");

        page.press("train");
        page.waitForAccuracy(95);
        page.press("train");
        page.waitForText("train", "Train");

        assertThat(page.loss()).isBetween(FLOOR, FLOOR + 0.3);
        assertThat(page.complaints()).isEmpty();
    }

    /** With a = softmax(z) the loss takes q = softmax(a): ∂L/∂a = (q − y) / n, and softmax hands on ∂L/∂z = a (∂L/∂a − Σ a ∂L/∂a). */
    @Test
    void the_gradient_goes_through_both_softmaxes() {
        Playground page = Playground.openPreset(browser, "softmax-twice");
        page.press("tab-graph");
        page.press("run-forward");
        page.press("run-backward");
        page.lookAt("y");
        page.press("detail-open");
        page.press("detail-tab-numbers");
        List<Double> y = tensor(page, List.of());
        page.lookAt("a3");
        List<Double> a = tensor(page, y);
        List<Double> ofAnswers = page.numbers("tensor-grid-gradients");
        page.lookAt("z3");
        tensor(page, a);
        List<Double> ofScores = page.numbers("tensor-grid-gradients");

        double powers = a.stream().mapToDouble(Math::exp).sum();
        double mean = 0;
        for (int i = 0; i < 10; i++) {
            assertThat(ofAnswers.get(i)).isCloseTo((Math.exp(a.get(i)) / powers - y.get(i)) / 32, within(FLOATS));
            mean += a.get(i) * ofAnswers.get(i);
        }
        for (int i = 0; i < 10; i++) {
            assertThat(ofScores.get(i)).isCloseTo(a.get(i) * (ofAnswers.get(i) - mean), within(FLOATS));
        }
        assertThat(page.complaints()).isEmpty();
    }

    /** The ten values of the sample in the close look, as soon as they are others than those before. */
    private List<Double> tensor(Playground page, List<Double> before) {
        return browser.until("ten other values", () -> {
            List<Double> values = page.numbers("tensor-grid-values");
            return values.size() == 10 && !values.equals(before) ? values : null;
        });
    }
}
