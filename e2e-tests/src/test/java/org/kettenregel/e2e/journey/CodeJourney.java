package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Canvas;
import org.kettenregel.e2e.page.CodeTab;
import org.kettenregel.e2e.page.Playground;
import org.openqa.selenium.Keys;

/** The network as code, and code that becomes the network. */
class CodeJourney {

    /** From the first slides with code of an introduction; 784 x 512 + 512 + 512 x 10 + 10 = 407,050 parameters. */
    private static final String KERAS = """
            from keras.datasets import mnist
            from keras import models
            from keras import layers

            (train_images, train_labels), (test_images, test_labels) = mnist.load_data()

            network = models.Sequential()
            network.add(layers.Dense(512, activation='relu', input_shape=(28 * 28,)))
            network.add(layers.Dense(10, activation='softmax'))
            network.compile(optimizer='rmsprop', loss='categorical_crossentropy', metrics=['accuracy'])
            network.fit(train_images, train_labels, epochs=5, batch_size=128)
            """;

    private final Browser browser = new Browser();

    @AfterEach
    void close() {
        browser.close();
    }

    @Test
    void each_dialect_is_a_click_away() {
        Playground page = Playground.openPreset(browser, "spiral");
        CodeTab tab = CodeTab.of(browser);

        assertThat(tab.chosen()).containsExactly("keras");
        assertThat(tab.code()).contains("model = keras.Sequential([", "    layers.Dense(8, activation=\"tanh\"),");
        tab.choose("keras-functional", "keras.Model(");
        assertThat(tab.chosen()).containsExactly("keras-functional");
        tab.choose("pytorch", "nn.Sequential(");
        assertThat(tab.code()).contains("    nn.Linear(2, 8),");
        tab.choose("pytorch-module", "class Network(nn.Module):");
        assertThat(tab.code()).anyMatch(line -> line.contains("loss.backward()"));
        tab.choose("keras", "keras.Sequential([");
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void a_line_chooses_its_layer_and_a_chosen_layer_lights_its_lines() {
        Playground page = Playground.openPreset(browser, "spiral");
        CodeTab tab = CodeTab.of(browser);

        tab.click("    layers.Dense(4, activation=\"tanh\"),");
        tab.waitForLit("layers.Dense(4, activation=\"tanh\"),");
        page.waitUntilContains("layer-panel", "Dense");
        page.press("tab-network");
        page.press("layer-title-dense#1");
        CodeTab.of(browser);

        tab.waitForLit("layers.Dense(8, activation=\"tanh\"),");
        tab.choose("pytorch-module", "class Network(nn.Module):");
        assertThat(tab.lit()).hasSizeGreaterThan(1).allMatch(line -> line.contains("dense_1"));
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void the_keyboard_walks_over_the_lines_of_layers() {
        Playground page = Playground.openPreset(browser, "spiral");
        CodeTab tab = CodeTab.of(browser);
        browser.click(browser.part("code-copy"), 0, 0);

        browser.keys(Keys.TAB, Keys.TAB, Keys.TAB); // download, the code as a whole, the first line of a layer
        browser.keys(Keys.ARROW_DOWN);
        browser.keys(Keys.ENTER);
        tab.waitForLit("layers.Dense(4, activation=\"tanh\"),");
        browser.keys(Keys.ARROW_UP);
        browser.keys(Keys.SPACE);

        tab.waitForLit("layers.Dense(8, activation=\"tanh\"),");
        page.waitForText("train", "Train"); // the space key was the line's
        assertThat(page.complaints()).isEmpty();
    }

    @Test
    void a_change_on_the_canvas_is_in_the_code() {
        Canvas canvas = Canvas.open(browser, "empty");
        String wide = canvas.drag("dense", "wire-flatten#1>dense#2");
        canvas.set(wide, "units", "120", "120");

        CodeTab tab = CodeTab.of(browser);

        assertThat(tab.code()).anyMatch(line -> line.contains("layers.Dense(120"));
        assertThat(canvas.complaints()).isEmpty();
    }

    @Test
    void code_of_a_lecture_becomes_the_network_and_undo_leads_back() {
        Canvas canvas = Canvas.open(browser, "empty");
        String before = canvas.text("total-parameters");
        CodeTab tab = CodeTab.of(browser);

        tab.paste(KERAS);
        tab.waitForOutcome("Taken over: a network of 3 layers.");
        canvas.click("tab-build");
        canvas.waitUntilContains("total-parameters", "407 050");
        canvas.waitUntilContains("block-dense#2", "512 × 10 + 10");
        canvas.click("undo");

        canvas.waitUntilContains("total-parameters", before);
        assertThat(canvas.complaints()).isEmpty();
    }

    @Test
    void a_line_that_is_not_understood_gets_its_sentence_and_the_rest_is_taken() {
        Canvas canvas = Canvas.open(browser, "empty");
        CodeTab tab = CodeTab.of(browser);
        String code = KERAS.replace("network.add(layers.Dense(10", "network.add(layers.CapsuleLayer(3))\nnetwork.add(layers.Dense(10") + "network.evaluate(x_test, y_test)\n";

        tab.paste(code);
        tab.waitForOutcome("Taken over: a network of 3 layers.");

        assertThat(tab.sentences()).containsExactly(
                "Line 9: the layer CapsuleLayer is not known here and is left out. Use one of those in the palette.",
                "Line 13: x_test is used here but never defined; this line would fail. Perhaps test_images is meant.",
                "Line 13: y_test is used here but never defined; this line would fail. Perhaps test_labels is meant.");
        assertThat(tab.pasted()).isEqualTo(code);
        canvas.click("tab-build");
        canvas.waitUntilContains("total-parameters", "407 050");
        assertThat(canvas.complaints()).isEmpty();
    }

    @Test
    void text_without_a_network_changes_nothing() {
        Playground page = Playground.openPreset(browser, "spiral");
        CodeTab tab = CodeTab.of(browser);
        List<String> before = tab.code();

        tab.paste("Dear reader, this is no network.");
        tab.waitForOutcome("No network was found, so nothing has changed.");

        assertThat(tab.code()).isEqualTo(before);
        assertThat(tab.pasted()).startsWith("Dear reader");
        assertThat(browser.part("undo").isEnabled()).isFalse();
        assertThat(page.complaints()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"keras, keras.Sequential([", "keras-functional, keras.Model(", "pytorch, nn.Sequential(", "pytorch-module, class Network(nn.Module):"})
    void what_is_copied_comes_back_as_the_same_network(String dialect, String said) {
        Playground page = Playground.openPreset(browser, "shapes-cnn");
        CodeTab tab = CodeTab.of(browser);
        tab.choose(dialect, said);
        List<String> before = tab.code();

        tab.copy();
        tab.pasteCopied();
        tab.waitForOutcome("This is the network that stands here already.");

        assertThat(tab.pasted().stripTrailing().lines().toList()).isEqualTo(before.stream().map(String::stripTrailing).toList());
        assertThat(tab.code()).isEqualTo(before);
        assertThat(page.complaints()).isEmpty();
    }
}
