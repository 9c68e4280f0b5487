package org.kettenregel.e2e.page;

import java.util.List;
import org.kettenregel.e2e.app.Browser;
import org.openqa.selenium.By;

/** The teacher's page of a class, and how students come into it. */
public final class Classroom {

    private final Browser browser;

    public Classroom(Browser browser) {
        this.browser = browser;
    }

    /** As it can be typed. */
    public String code() {
        return browser.until("there is a code", () -> {
            String shown = browser.part("code").getText().replace(" ", "");
            return shown.matches("[2-9A-Z]{6}") ? shown : null;
        });
    }

    public void waitForTitle(String title) {
        browser.until("the class is called " + title, () -> title.equals(browser.part("class-title").getDomProperty("value")));
    }

    public void press(String testId) {
        browser.script("arguments[0].click()", browser.part(testId));
    }

    public void waitForTiles(int count) {
        browser.until(count + " tiles", () -> browser.find("[data-testid='tile'][aria-setsize='" + count + "']").isPresent());
    }

    public void waitForBadge(String badge) {
        browser.until("a tile that says " + badge, () -> browser.find("[data-testid='tile'][data-badge='" + badge + "']").isPresent());
    }

    public void waitForHandedIn(int count) {
        browser.until(count + " handed in", () -> browser.part("handed-in").findElements(By.tagName("li")).size() == count);
    }

    /** All that stands on the page. */
    public String everything() {
        return (String) browser.script("""
                const words = (root) => [...root.querySelectorAll('*')].map((one) => (one.shadowRoot ? words(one.shadowRoot) : '') + [...one.childNodes].filter((node) => node.nodeType === 3)
                    .map((node) => node.textContent).join(' ') + (one.getAttribute('aria-label') ?? '')).join(' ');
                return words(document.body);""");
    }

    public List<String> complaints() {
        return browser.complaints();
    }

    public static void type(Browser browser, String code) {
        browser.script("arguments[0].focus()", browser.part("join-code"));
        browser.insert(code);
    }

    /** Takes a seat, and gives the playground in which one sits. */
    public static Playground sit(Browser browser) {
        browser.script("arguments[0].click()", browser.part("join"));
        browser.until("one has a name", () -> !browser.part("pseudonym").getText().isEmpty());
        return Playground.here(browser);
    }

    /** Why one cannot join. */
    public static String refusal(Browser browser) {
        browser.script("arguments[0].click()", browser.part("join"));
        return browser.until("a reason", () -> {
            String reason = browser.part("join-refusal").getText();
            return reason.isEmpty() ? null : reason;
        });
    }
}
