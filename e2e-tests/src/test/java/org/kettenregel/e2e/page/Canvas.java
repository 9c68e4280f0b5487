package org.kettenregel.e2e.page;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The canvas on which networks are built. No data are needed there, so nothing of a run is waited for. */
public final class Canvas {

    private final Browser browser;
    private final Playground page;

    private Canvas(Browser browser) {
        this.browser = browser;
        this.page = new Playground(browser);
    }

    public static Canvas open(Browser browser, String preset) {
        browser.open(RunningApp.address("?preset=" + preset));
        Canvas canvas = new Canvas(browser);
        canvas.page.press("tab-build");
        browser.part("block-input");
        return canvas;
    }

    /** Clicks with the mouse. */
    public void click(String testId) {
        browser.click(browser.part(testId), 0, 0);
    }

    /** Picks a layer from the list by mouse; gives the key of the one that has come. */
    public String pick(String kind) {
        List<String> before = blocks();
        click("layer-" + kind);
        return fresh(before);
    }

    private String fresh(List<String> before) {
        return browser.until("a layer has come", () -> blocks().stream().filter(key -> !before.contains(key)).reduce((first, last) -> last).orElse(null));
    }

    /** Drags a layer from the list to something on the canvas; gives the key of the one that has come. */
    public String drag(String kind, String testId) {
        List<String> before = blocks();
        browser.drag(browser.part("layer-" + kind), browser.part(testId));
        return fresh(before);
    }

    /** Types into a field of the layer that is chosen, and waits until the block says so. */
    public void set(String key, String knob, String value, String said) {
        waitForForm(key, knob);
        WebElement field = browser.part("knob-" + knob).findElement(By.tagName("input"));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), value, Keys.ENTER);
        waitUntilContains("block-" + key, said);
    }

    /** The form of the layer that was chosen before stands there until the server has answered. */
    private void waitForForm(String key, String knob) {
        String name = browser.part("block-" + key).findElement(By.cssSelector(".name")).getText().toLowerCase(Locale.ROOT);
        browser.until("the form is that of " + key, () -> text("layer-panel").toLowerCase(Locale.ROOT).startsWith(name) && browser.shows("knob-" + knob));
    }

    /** Moves a slider of the layer that is chosen. */
    public void slide(String key, String knob, double value, String said) {
        waitForForm(key, knob);
        browser.script("""
                const input = arguments[0].shadowRoot.querySelector('input[type=range]');
                input.value = arguments[1];
                input.dispatchEvent(new Event('input', { bubbles: true }));
                input.dispatchEvent(new Event('change', { bubbles: true }));""", browser.part("knob-" + knob), value);
        waitUntilContains("block-" + key, said);
    }

    /** Takes an item of a list of the layer that is chosen. */
    public void choose(String knob, String item) {
        page.choose("knob-" + knob, item);
    }

    public void waitUntilContains(String testId, String text) {
        page.waitUntilContains(testId, text);
    }

    public String text(String testId) {
        return page.text(testId);
    }

    /** All numbers inside a part, in full precision. */
    public List<Double> numbers(String testId) {
        return page.numbers(testId);
    }

    public List<String> complaints() {
        return page.complaints();
    }

    /** Sends keys to whatever has the focus. */
    public void keys(CharSequence... keys) {
        browser.keys(keys);
    }

    /** The same while another key is held. */
    public void chord(Keys held, CharSequence key) {
        browser.chord(held, key);
    }

    /** Walks until a block has the focus. */
    public void waitForFocus(String key) {
        browser.until("%s has the focus".formatted(key), () -> key.equals(browser.script("""
                let at = document.activeElement;
                while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                return at?.dataset?.key ?? '';""")));
    }

    /** Puts the focus on a block, as the tab key does. */
    public void focus(String key) {
        browser.script("document.querySelector('pg-builder').shadowRoot.querySelector('[data-key=\"' + arguments[0] + '\"]').focus()", key);
        waitForFocus(key);
    }

    public void waitForField(String testId) {
        browser.until("the focus is in " + testId, () -> browser.script("return !!document.activeElement.closest(`[data-testid=${arguments[0]}]`)", testId));
    }

    /** Goes from the block that has the focus into its form, by keyboard alone. */
    public void enterForm(String key, String firstKnob) {
        keys(Keys.ENTER);
        waitForForm(key, firstKnob);
        waitForField("knob-" + firstKnob);
    }

    /** Walks on to a field of the form. */
    private void walkTo(String knob) {
        for (int i = 0; i < 12 && !isAt(knob); i++) {
            keys(Keys.TAB);
        }
        waitForField("knob-" + knob);
    }

    private boolean isAt(String knob) {
        return (Boolean) browser.script("return !!document.activeElement.closest(`[data-testid=knob-${arguments[0]}]`)", knob);
    }

    /** Types a number into a field of the form, by keyboard alone, and waits until the block says so. */
    public void typeNumber(String key, String knob, int value, String said) {
        walkTo(knob);
        chord(Keys.CONTROL, "a");
        keys(String.valueOf(value), Keys.ENTER);
        waitUntilContains("block-" + key, said);
    }

    /** Moves a slider of the form by so many steps, by keyboard alone. */
    public void nudge(String key, String knob, int steps, String said) {
        walkTo(knob);
        for (int i = 0; i < steps; i++) {
            keys(Keys.ARROW_RIGHT);
        }
        waitUntilContains("block-" + key, said);
    }

    /** Takes the item of a list of the form that begins so, by keyboard alone. */
    public void pickFrom(String key, String knob, String beginning, String said) {
        walkTo(knob);
        keys(Keys.ENTER);
        browser.until("an item of the list has the focus", () -> itemAtFocus().isPresent());
        keys(beginning);
        browser.until("the focus is at " + beginning, () -> itemAtFocus().filter(item -> item.startsWith(beginning)).isPresent());
        keys(Keys.ENTER);
        waitUntilContains("block-" + key, said);
    }

    /** Leaves the form for its block. */
    public void leaveForm(String key) {
        keys(Keys.ESCAPE);
        waitForFocus(key);
    }

    /** Waits for a field of the canvas itself. */
    public void waitForTyping(String testId) {
        browser.until("the focus is in " + testId, () -> testId.equals(focused()));
    }

    /** Inserts behind where the focus is, by keyboard alone; gives the key of the layer that has come. */
    public String type(String key, String name) {
        List<String> before = blocks();
        keys(key);
        waitForTyping("palette-search");
        keys(name);
        browser.until("something is found", () -> browser.find(".item.marked").isPresent());
        keys(Keys.ENTER);
        String fresh = fresh(before);
        waitForFocus(fresh);
        return fresh;
    }

    /** An open list has the focus later than it is seen; keys that come before are lost. */
    private Optional<String> itemAtFocus() {
        return Optional.ofNullable((String) browser.script("return document.activeElement.closest('vaadin-select-item')?.textContent.trim()"));
    }

    private Object focused() {
        return browser.script("""
                let at = document.activeElement;
                while (at?.shadowRoot?.activeElement) at = at.shadowRoot.activeElement;
                return at?.dataset?.testid ?? '';""");
    }

    /** The keys of all blocks in the order of computation. */
    @SuppressWarnings("unchecked")
    public List<String> blocks() {
        return (List<String>) browser.script("""
                const root = document.querySelector('pg-builder').shadowRoot;
                return [...root.querySelectorAll('[data-key]')].map(block => block.dataset.key);""");
    }

    public boolean shows(String testId) {
        return browser.find("[data-testid='" + testId + "']").isPresent();
    }

    public void waitUntilGone(String testId) {
        browser.until(testId + " is gone", () -> !shows(testId));
    }
}
