package org.kettenregel.e2e.page;

import java.nio.file.Path;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.Download;
import org.openqa.selenium.WebElement;

/** The menu of files to take home, and the dialog in which one is opened. */
public final class HomeFiles {

    private final Browser browser;
    private final Playground page;

    public HomeFiles(Browser browser) {
        this.browser = browser;
        this.page = new Playground(browser);
    }

    /** Picks an item of the menu with the mouse: browsers save a second file only for somebody who has clicked. */
    public void choose(String item) {
        browser.click(browser.part("take-home"), 0, 0);
        browser.until("the menu is open", () -> browser.shows(item));
        browser.click(browser.part(item), 0, 0);
        browser.until("the menu is closed", () -> !browser.shows(item));
    }

    /** Takes one item of the menu; gives the file that comes of it. */
    public Download take(String item, String extension) {
        choose(item);
        return browser.download(extension);
    }

    private void send(String name, byte[] content) {
        Path file = browser.file(name, content);
        WebElement field = browser.until("there is a field for files", () -> (WebElement) browser.script(
                "return arguments[0].shadowRoot.querySelector('input[type=file]')", browser.part("open-upload")));
        field.sendKeys(file.toString());
    }

    /** Opens a file that can be opened. */
    public void open(String name, byte[] content) {
        choose("home-open");
        send(name, content);
        browser.until("the dialog is closed", () -> browser.find("[data-testid=open-upload]").isEmpty());
    }

    /** Tries to open a file that cannot be opened; gives the sentence about it. */
    public String refused(String name, byte[] content) {
        choose("home-open");
        send(name, content);
        String sentence = browser.until("there is a sentence", () -> {
            String said = browser.shows("open-problem") ? page.text("open-problem") : "";
            return said.isEmpty() ? null : said;
        });
        page.press("open-close");
        browser.until("the dialog is closed", () -> browser.find("[data-testid=open-upload]").isEmpty());
        return sentence;
    }
}
