package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Canvas;
import org.openqa.selenium.Keys;

/** LeNet-5 (LeCun et al. 1998, with full connections): 156 + 2,416 + 48,120 + 10,164 + 850 = 61,706 parameters. */
class BuildNetworkJourney {

    private static final String PARAMETERS = "61 706";
    private static final Duration TWO_MINUTES = Duration.ofMinutes(2);

    @Test
    void lenet_is_built_from_nothing_by_mouse() {
        try (Browser browser = new Browser()) {
            Canvas canvas = Canvas.open(browser, "empty");
            long start = System.nanoTime();

            String first = canvas.pick("conv2d");
            canvas.set(first, "filters", "6", "6 filters");
            canvas.slide(first, "kernel", 5, "5 × 5 × 1 × 6 + 6 = 156");
            canvas.choose("padding", "Keeps the size");
            canvas.waitUntilContains("block-" + first, "keeps the size");
            canvas.pick("average-pooling");
            String second = canvas.pick("conv2d");
            canvas.set(second, "filters", "16", "16 filters");
            canvas.slide(second, "kernel", 5, "5 × 5 × 6 × 16 + 16 = 2416");
            canvas.pick("average-pooling");
            String wide = canvas.drag("dense", "wire-flatten#1>dense#2");
            canvas.set(wide, "units", "120", "400 × 120 + 120 = 48 120");
            String narrow = canvas.pick("dense");
            canvas.set(narrow, "units", "84", "120 × 84 + 84 = 10 164");

            canvas.waitUntilContains("total-parameters", PARAMETERS);
            tell("by mouse", start);
            assertThat(canvas.blocks()).hasSize(10);
            assertThat(canvas.complaints()).isEmpty();
        }
    }

    @Test
    void lenet_is_built_from_nothing_by_keyboard_alone() {
        try (Browser browser = new Browser()) {
            Canvas canvas = Canvas.open(browser, "empty");
            canvas.focus("input");
            long start = System.nanoTime();

            String first = canvas.type("a", "conv");
            canvas.enterForm(first, "filters");
            canvas.typeNumber(first, "filters", 6, "6 filters");
            canvas.nudge(first, "kernel", 2, "5 × 5 × 1 × 6 + 6 = 156");
            canvas.pickFrom(first, "padding", "Keeps", "keeps the size");
            canvas.leaveForm(first);
            canvas.type("a", "average p");
            String second = canvas.type("a", "conv");
            canvas.enterForm(second, "filters");
            canvas.typeNumber(second, "filters", 16, "16 filters");
            canvas.nudge(second, "kernel", 2, "5 × 5 × 6 × 16 + 16 = 2416");
            canvas.leaveForm(second);
            canvas.type("a", "average p");
            canvas.keys(Keys.ARROW_DOWN);
            canvas.waitForFocus("flatten#1");
            String wide = canvas.type("a", "dense");
            canvas.enterForm(wide, "units");
            canvas.typeNumber(wide, "units", 120, "400 × 120 + 120 = 48 120");
            canvas.leaveForm(wide);
            String narrow = canvas.type("a", "dense");
            canvas.enterForm(narrow, "units");
            canvas.typeNumber(narrow, "units", 84, "120 × 84 + 84 = 10 164");
            canvas.leaveForm(narrow);

            canvas.waitUntilContains("total-parameters", PARAMETERS);
            tell("by keyboard", start);
            assertThat(canvas.blocks()).hasSize(10);
            assertThat(canvas.complaints()).isEmpty();
        }
    }

    /** The time goes into the record of the tests, and must be short. */
    private static void tell(String way, long start) {
        Duration taken = Duration.ofNanos(System.nanoTime() - start);
        System.out.printf("LeNet-5 built %s in %.1f s%n", way, taken.toMillis() / 1000.0);
        assertThat(taken).isLessThan(TWO_MINUTES);
    }

    @Test
    void what_was_inserted_by_keyboard_can_be_deleted_by_it() {
        try (Browser browser = new Browser()) {
            Canvas canvas = Canvas.open(browser, "empty");
            canvas.focus("flatten#1");

            String dropout = canvas.type("a", "drop");
            canvas.keys(Keys.DELETE);
            canvas.waitUntilGone("block-" + dropout);

            assertThat(canvas.blocks()).doesNotContain(dropout);
            assertThat(canvas.complaints()).isEmpty();
        }
    }

    @Test
    void a_residual_block_is_two_layers_joined() {
        try (Browser browser = new Browser()) {
            Canvas canvas = Canvas.open(browser, "empty");
            canvas.click("block-flatten#1");

            String body = canvas.type("a", "dense");
            String end = canvas.type("a", "dense");
            canvas.chord(Keys.SHIFT, Keys.ARROW_UP);
            canvas.waitForFocus(body);
            String join = canvas.type("j", "sum");

            assertThat(canvas.shows("wire-%s>%s".formatted(body, join))).isTrue();
            assertThat(canvas.shows("wire-%s>%s".formatted(end, join))).isTrue();
            assertThat(canvas.shows("wire-%s>dense#2".formatted(join))).isTrue();
        }
    }

    @Test
    void a_wrong_stride_is_seen_understood_and_mended_by_a_click() {
        try (Browser browser = new Browser()) {
            Canvas canvas = Canvas.open(browser, "empty");
            String first = canvas.pick("conv2d");
            String between = canvas.pick("max-pooling");
            String second = canvas.pick("conv2d");
            canvas.click("block-" + first);
            canvas.slide(first, "stride", 8, "stride 8");

            canvas.waitUntilContains("wire-%s>%s".formatted(between, second), "n × 2 × 2 × 8");
            assertThat(canvas.text("ways-" + second)).startsWith("the input does not fit: expected (n, height ≥ 3, width ≥ 3, channels), found (n, 2, 2, 8).");
            canvas.click("fix-stride");

            canvas.waitUntilGone("ways-" + second);
            canvas.waitUntilContains("wire-%s>%s".formatted(between, second), "n × 13 × 13 × 8");
            assertThat(canvas.complaints()).isEmpty();
        }
    }

    /** The body and the sum of a residual block of 8 units: 2 x (8 x 8 + 8) = 144 parameters. */
    @Test
    void a_residual_block_is_grouped_named_collapsed_and_taken_apart_again() {
        try (Browser browser = new Browser()) {
            Canvas canvas = Canvas.open(browser, "residual");

            canvas.click("block-dense#2");
            canvas.waitForFocus("dense#2");
            canvas.chord(Keys.SHIFT, Keys.ARROW_DOWN);
            canvas.waitForFocus("dense#3");
            canvas.chord(Keys.SHIFT, Keys.ARROW_DOWN);
            canvas.waitForFocus("add#4");
            canvas.chord(Keys.CONTROL, "g");
            canvas.waitForTyping("group-name");
            canvas.keys("Past two", Keys.ENTER);
            canvas.waitUntilContains("frame-group#2", "Past two");
            canvas.waitForFocus("add#4");
            canvas.keys("g");

            canvas.waitUntilContains("block-group#2", "144");
            assertThat(canvas.text("block-group#2")).contains("Past two", "3 layers", "reads n × 8", "gives n × 8");
            assertThat(canvas.blocks()).contains("group#2").doesNotContain("dense#2", "dense#3", "add#4");
            assertThat(canvas.shows("wire-group#2>dense#5")).isTrue();
            canvas.waitForFocus("group#2");
            canvas.chord(Keys.CONTROL, "d");
            canvas.waitUntilContains("block-group#15", "Past two 2");

            canvas.chord(Keys.CONTROL, "z");
            canvas.waitUntilGone("block-group#15");
            canvas.click("expand-group#2");
            canvas.waitUntilContains("frame-group#2", "Past two");
            canvas.click("choose-group#2");
            canvas.click("build-ungroup");
            canvas.waitUntilGone("frame-group#2");
            assertThat(canvas.blocks()).contains("dense#2", "dense#3", "add#4");
            assertThat(canvas.complaints()).isEmpty();
        }
    }
}
