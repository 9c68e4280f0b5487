package org.kettenregel.e2e.page;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The main screen. */
public final class Playground {

    private final Browser browser;

    Playground(Browser browser) {
        this.browser = browser;
    }

    /** Opens the page as it is without anything in its address. */
    public static Playground open(Browser browser) {
        return open(browser, RunningApp.address(""));
    }

    public static Playground open(Browser browser, String address) {
        browser.open(address);
        return here(browser);
    }

    /** The one that is open, as soon as it shows something. */
    public static Playground here(Browser browser) {
        Playground page = new Playground(browser);
        page.browser.until("the network or the expression is drawn", () -> browser.find("[data-testid^='unit-'], [data-testid^='node-']").isPresent());
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

    /** What the address says about the experiment, without where it is saved. */
    public String link() {
        return address().replaceFirst("[?&]own=[^&]*", "");
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

    /** Of several parts whose test ids begin alike. */
    public void pressFirst(String beginning) {
        browser.until("there is a first " + beginning, () -> browser.find("[data-testid^='" + beginning + "']")
                .map(found -> {
                    browser.script("arguments[0].click()", found);
                    return true;
                }).orElse(false));
    }

    public void choose(String testId, String item) {
        WebElement list = browser.part(testId);
        list.click();
        browser.until("the item " + item, () -> {
            Object clicked = browser.script("""
                    const item = [...arguments[1].querySelectorAll('vaadin-select-list-box vaadin-select-item')].find(each => each.textContent.trim() === arguments[0] && each.checkVisibility());
                    if (item) item.click();
                    return !!item;""", item, list);
            return (Boolean) clicked;
        });
    }

    public String text(String testId) {
        return browser.part(testId).getText().replace('\u00a0', ' ').strip();
    }

    /** All numbers inside a part, in full precision, which is what a pointer resting on them is told. */
    public List<Double> numbers(String testId) {
        return numbersIn(browser.part(testId));
    }

    @SuppressWarnings("unchecked")
    private List<Double> numbersIn(WebElement part) {
        List<String> read = (List<String>) browser.script("""
                const all = [], search = root => {
                  for (const element of root.querySelectorAll('*')) {
                    if (element.matches('.num') && element.checkVisibility()) all.push(element.title);
                    if (element.shadowRoot) search(element.shadowRoot);
                  }
                };
                search(arguments[0].shadowRoot ?? arguments[0]);
                return all;""", part);
        return read.stream().map(number -> Double.valueOf(number.replace('\u2212', '-'))).toList();
    }

    /** @param within the largest difference that is taken for equal */
    public void waitForNumbers(String testId, double within, double... expected) {
        browser.until("%s shows %s".formatted(testId, Arrays.toString(expected)), () -> agree(numbers(testId), within, expected));
    }

    private static boolean agree(List<Double> shown, double within, double... expected) {
        return shown.size() == expected.length && IntStream.range(0, expected.length).allMatch(i -> Math.abs(shown.get(i) - expected[i]) <= within);
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

    /** Over the training samples, in full precision, which is what a pointer resting on it is told. */
    public double loss() {
        return Double.parseDouble(browser.part("now-loss").getAttribute("title"));
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
        return now(card(letter).findElement(By.cssSelector("[data-testid^='value-']")));
    }

    public String gradient(String letter) {
        return now(card(letter).findElement(By.cssSelector("[data-testid^='gradient-']")));
    }

    /** Without what stood there before a number was changed by hand. */
    private static String now(WebElement numbers) {
        String text = numbers.getText();
        for (WebElement ghost : numbers.findElements(By.cssSelector(".ghost"))) {
            text = text.replaceFirst(Pattern.quote(ghost.getText()), "");
        }
        return text.strip();
    }

    public void waitForValue(String letter, String number) {
        browser.until("the value of %s is %s".formatted(letter, number), () -> value(letter).equals(number));
    }

    public void waitForGradient(String letter, String number) {
        browser.until("the gradient of %s is %s".formatted(letter, number), () -> gradient(letter).equals(number));
    }

    /** All numbers on a card as far as they are drawn there, sample by sample, in full precision. */
    public List<Double> values(String letter) {
        return numbersIn(card(letter).findElement(By.cssSelector("[data-testid^='value-']")));
    }

    public List<Double> gradients(String letter) {
        return numbersIn(card(letter).findElement(By.cssSelector("[data-testid^='gradient-']")));
    }

    public void waitForValues(String letter, double within, double... expected) {
        browser.until("the values of %s are %s".formatted(letter, Arrays.toString(expected)), () -> agree(values(letter), within, expected));
    }

    public void waitForGradients(String letter, double within, double... expected) {
        browser.until("the gradients of %s are %s".formatted(letter, Arrays.toString(expected)), () -> agree(gradients(letter), within, expected));
    }

    /** Selects the first number of a card. */
    public void lookAt(String letter) {
        browser.script("arguments[0].click()", card(letter));
        browser.until(letter + " is selected", () -> card(letter).getAttribute("class").contains("selected"));
    }

    private WebElement card(String letter) {
        return browser.until("there is a card for " + letter, () -> browser.find(
                "[data-title='%1$s'], [data-title^='%1$s =']".formatted(letter)).orElse(null));
    }

    /** Answers what is asked for, in place of the answer before. */
    public void predict(String answer) {
        browser.part("exercise-field").sendKeys(Keys.chord(Keys.CONTROL, "a"), answer, Keys.ENTER);
    }

    /** The number that was asked for, in full precision. */
    public String truth() {
        return browser.until("the number is shown", () -> {
            List<Double> shown = numbers("exercise-truth");
            return shown.size() == 1 ? String.valueOf(shown.getFirst()) : null;
        });
    }

    /** All there is on the page, seen or not: texts, attributes, and what stands in fields, in every shadow root. Pictures are none of it. */
    public String everything() {
        return (String) browser.script("""
                const all = [], search = root => {
                  for (const node of root.childNodes) {
                    if (node.nodeType === Node.TEXT_NODE) all.push(node.data);
                    if (node.nodeType !== Node.ELEMENT_NODE || node.matches('style, script')) continue;
                    for (const attribute of node.attributes) all.push(attribute.value);
                    if ('value' in node) all.push(String(node.value));
                    search(node);
                    if (node.shadowRoot) search(node.shadowRoot);
                  }
                };
                search(document.documentElement);
                return all.join('\\n').replaceAll('\\u2212', '-');""");
    }

    /** The symbols of the number that is looked at, as they were typeset. */
    public void waitForFormula(String latex) {
        browser.until("the formula is " + latex, () -> latex.equals(browser.script("return arguments[0].querySelector('annotation')?.textContent", browser.part("formula-symbols"))));
    }

    /* ---- weights ---- */

    /** The number that a wire of the network carries, found by its test id. */
    public void waitForWire(String testId, double value) {
        browser.until("%s carries %s".formatted(testId, value), () -> String.valueOf(value).equals(browser.part(testId).getAttribute("data-value")));
    }

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
