package org.kettenregel.e2e.page;

import java.util.List;
import org.kettenregel.e2e.app.Browser;
import org.openqa.selenium.Keys;

/** The network as code, and the box that takes code in. */
public final class CodeTab {

    private final Browser browser;
    private final Playground page;

    private CodeTab(Browser browser) {
        this.browser = browser;
        this.page = new Playground(browser);
    }

    /** The tab of the page that is open. */
    public static CodeTab of(Browser browser) {
        CodeTab tab = new CodeTab(browser);
        tab.page.press("tab-code");
        browser.until("there is code", () -> !tab.code().isEmpty());
        return tab;
    }

    /** What is written there, line by line, without the numbers of the lines. */
    @SuppressWarnings("unchecked")
    public List<String> code() {
        return (List<String>) browser.script("""
                const root = arguments[0].getRootNode();
                return [...root.querySelectorAll('.row')].map(row => row.lastElementChild.textContent);""", browser.part("code-text"));
    }

    public void choose(String dialect, String said) {
        page.press("code-dialect-" + dialect);
        browser.until("the code is that of " + dialect, () -> code().stream().anyMatch(line -> line.contains(said)));
    }

    /** The dialects that are pressed. */
    public List<String> chosen() {
        return List.of("keras", "keras-functional", "pytorch", "pytorch-module").stream()
                .filter(dialect -> "true".equals(browser.part("code-dialect-" + dialect).getAttribute("aria-pressed"))).toList();
    }

    /** The lines that are lit. */
    @SuppressWarnings("unchecked")
    public List<String> lit() {
        return (List<String>) browser.script("""
                const root = arguments[0].getRootNode();
                return [...root.querySelectorAll('.row.lit')].map(row => row.lastElementChild.textContent.trim());""", browser.part("code-text"));
    }

    public void waitForLit(String... lines) {
        browser.until("lit are %s".formatted(List.of(lines)), () -> lit().equals(List.of(lines)));
    }

    /** Clicks a line with the mouse. */
    public void click(String line) {
        int number = code().indexOf(line) + 1;
        browser.click(browser.part("code-line-" + number), 0, 0);
    }

    public void copy() {
        browser.click(browser.part("code-copy"), 0, 0);
        browser.until("it has been copied", () -> browser.part("code-copy").getText().equals("Copied"));
    }

    /** Opens the box for code and puts the cursor into it. */
    private void enter() {
        if (!browser.shows("code-apply")) {
            page.press("code-import");
        }
        browser.click(browser.part("code-paste"), 0, 0);
        browser.until("the cursor is in the box", () -> (Boolean) browser.script("return document.activeElement.tagName === 'TEXTAREA'"));
        browser.chord(Keys.CONTROL, "a");
    }

    /** In place of what stands in the box. */
    public void paste(String code) {
        enter();
        browser.insert(code);
        apply();
    }

    /** What was copied before. */
    public void pasteCopied() {
        enter();
        browser.chord(Keys.CONTROL, "v");
        apply();
    }

    private void apply() {
        browser.click(browser.part("code-apply"), 0, 0);
    }

    /** What stands in the box. */
    public String pasted() {
        return String.valueOf(browser.script("return arguments[0].value", browser.part("code-paste")));
    }

    public void waitForOutcome(String text) {
        page.waitUntilContains("code-outcome", text);
    }

    public List<String> sentences() {
        return page.text("code-sentences").lines().toList();
    }
}
