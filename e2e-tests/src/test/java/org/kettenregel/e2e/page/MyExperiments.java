package org.kettenregel.e2e.page;

import java.util.List;
import org.kettenregel.e2e.app.Browser;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

/** The list of what a browser owns. */
public final class MyExperiments {

    private final Browser browser;
    private final Playground page;

    public MyExperiments(Browser browser) {
        this.browser = browser;
        this.page = new Playground(browser);
    }

    /** Waits until the list is that of the moment. */
    public void open() {
        page.press("mine");
        browser.until("the list is there", () -> browser.find("[data-testid=library][open] .shelf[aria-busy=false]").isPresent());
    }

    public void close() {
        press("library-close");
        browser.until("the list is closed", () -> browser.find("[data-testid=library][open]").isEmpty());
    }

    /** Without those in the trash. */
    @SuppressWarnings("unchecked")
    public List<String> titles() {
        WebElement list = browser.part("library");
        return (List<String>) browser.script("return [...arguments[0].querySelectorAll('.card .title')].map(title => title.textContent.trim());", list);
    }

    /** The latest. */
    public void openFirst() {
        WebElement face = browser.find("[data-testid^='saved-'] .face").orElseThrow();
        browser.script("arguments[0].click()", face);
        browser.until("the list is closed", () -> browser.find("[data-testid=library][open]").isEmpty());
    }

    /** Gives the latest another title. */
    public void rename(String title) {
        press("rename");
        browser.part("library-title");
        browser.keys(title, Keys.ENTER); // its text is selected; to be given keys it would first lose the focus, which ends the typing
        browser.until("the title is " + title, () -> titles().contains(title));
    }

    /** A button of the latest, or of the list. */
    public void press(String testId) {
        page.press(testId);
    }
}
