package org.kettenregel.e2e.page;

import java.util.List;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The main screen. */
public final class Playground {

    private final Browser browser;

    private Playground(Browser browser) {
        this.browser = browser;
    }

    /** Opens the page as it is without anything in its address. */
    public static Playground open(Browser browser) {
        return open(browser, RunningApp.address(""));
    }

    public static Playground open(Browser browser, String address) {
        browser.open(address);
        Playground page = new Playground(browser);
        page.browser.until("the network is drawn", () -> browser.find("[data-testid^='unit-']").isPresent());
        page.browser.until("the first frame has come", () -> !"–".equals(browser.script(
                "return arguments[0].textContent.trim()", browser.part("now-epoch")))); // without one there are no weights yet
        return page;
    }

    public static Playground openPreset(Browser browser, String id) {
        return open(browser, RunningApp.address("?preset=" + id));
    }

    public String address() {
        return browser.address();
    }

    /* ---- buttons ---- */

    public void press(String testId) {
        browser.until(testId + " can be pressed", () -> {
            WebElement button = browser.part(testId);
            if (!button.isEnabled()) {
                return false;
            }
            browser.script("arguments[0].click()", button);
            return true;
        });
    }

    public void choose(String testId, String item) {
        browser.part(testId).click();
        browser.until("the list offers " + item, () -> browser.find("vaadin-select-item").isPresent());
        browser.until("the item " + item, () -> {
            Object clicked = browser.script("""
                    const item = [...document.querySelectorAll('vaadin-select-item')].find(each => each.textContent.trim() === arguments[0] && each.checkVisibility());
                    if (item) item.click();
                    return !!item;""", item);
            return (Boolean) clicked;
        });
    }

    public String text(String testId) {
        return browser.part(testId).getText().replace('\u00a0', ' ').strip();
    }

    public void waitForText(String testId, String text) {
        browser.until("%s reads %s".formatted(testId, text), () -> text(testId).equals(text));
    }

    public void waitUntilContains(String testId, String text) {
        browser.until("%s contains %s".formatted(testId, text), () -> text(testId).contains(text));
    }

    /* ---- numbers of the run ---- */

    /** The accuracy over the training samples in the last epoch, from 0 to 100; 0 before the first. */
    public double accuracy() {
        String shown = text("now-accuracy").replace(" %", "");
        return shown.matches("[0-9.]+") ? Double.parseDouble(shown) : 0;
    }

    public void waitForAccuracy(double percent) {
        browser.until("the accuracy passes %s %%".formatted(percent), () -> accuracy() >= percent);
    }

    public int epoch() {
        return Integer.parseInt(browser.until("the epoch can be read", () -> {
            String shown = text("now-epoch").replace(" ", "");
            return shown.matches("\\d+") ? shown : null;
        }));
    }

    public void waitForEpoch(int epoch) {
        browser.until("epoch %d is reached".formatted(epoch), () -> epoch() >= epoch);
    }

    /** Numbers on a card of the computation graph, found by the letter at the beginning of its title. */
    public String value(String letter) {
        return card(letter).findElement(By.cssSelector("[data-testid^='value-']")).getText().strip();
    }

    public String gradient(String letter) {
        return card(letter).findElement(By.cssSelector("[data-testid^='gradient-']")).getText().strip();
    }

    public void waitForValue(String letter, String number) {
        browser.until("the value of %s is %s".formatted(letter, number), () -> value(letter).equals(number));
    }

    public void waitForGradient(String letter, String number) {
        browser.until("the gradient of %s is %s".formatted(letter, number), () -> gradient(letter).equals(number));
    }

    private WebElement card(String letter) {
        return browser.until("there is a card for " + letter, () -> browser.find(
                "[data-title='%1$s'], [data-title^='%1$s =']".formatted(letter)).orElse(null));
    }

    /** Answers what is asked for, in place of the answer before. */
    public void predict(String answer) {
        browser.part("exercise-field").sendKeys(Keys.chord(Keys.CONTROL, "a"), answer, Keys.ENTER);
    }

    /* ---- weights ---- */

    /** Opens the field of one bias and types. */
    public void typeBias(String layer, int unit, String text) {
        press("bias-%s-%d".formatted(layer, unit));
        WebElement field = browser.part("weight-field");
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.ENTER);
    }

    public void cancelEdit() {
        browser.part("weight-field").sendKeys(Keys.ESCAPE);
        browser.until("the field is gone", () -> !browser.shows("weight-field"));
    }

    public boolean isEditing() {
        return browser.shows("weight-field");
    }

    /** All numbers of the tables of weights, in full precision. */
    @SuppressWarnings("unchecked")
    public List<String> weights() {
        press("weights-table");
        browser.part("weights-dialog");
        List<String> numbers = (List<String>) browser.script("""
                const all = [], search = root => {
                  for (const cell of root.querySelectorAll('[data-testid=weights-dialog] td button')) all.push(cell.title);
                  for (const element of root.querySelectorAll('*')) if (element.shadowRoot) search(element.shadowRoot);
                };
                search(document);
                return all;""");
        press("weights-close");
        return numbers;
    }

    /** Types into a field of a form, in place of what stands there. */
    public void type(String testId, String text) {
        WebElement field = browser.part(testId).findElement(By.tagName("input"));
        field.sendKeys(Keys.chord(Keys.CONTROL, "a"), text, Keys.ENTER);
    }

    /** Clicks beside the middle of a drawing, so many pixels to the right and up. */
    public void clickInto(String testId, int right, int up) {
        browser.click(browser.part(testId), right, -up);
    }

    /** Moves a slider as a person with a keyboard would. */
    public void slide(String testId, double value) {
        browser.script("""
                arguments[0].value = arguments[1];
                arguments[0].dispatchEvent(new Event('input', { bubbles: true }));
                arguments[0].dispatchEvent(new Event('change', { bubbles: true }));""", browser.part(testId), value);
    }

    public List<String> complaints() {
        return browser.complaints();
    }
}
