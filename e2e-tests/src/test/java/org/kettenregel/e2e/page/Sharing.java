package org.kettenregel.e2e.page;

import org.kettenregel.e2e.app.Browser;
import org.openqa.selenium.WebElement;

/** The dialog behind the button that shares what is open. */
public final class Sharing {

    private final Browser browser;
    private final Playground page;

    private Sharing(Browser browser, Playground page) {
        this.browser = browser;
        this.page = page;
    }

    public static Sharing open(Browser browser, Playground page) {
        page.press("share");
        browser.until("the dialog is open", () -> browser.shows("share-make"));
        return new Sharing(browser, page);
    }

    /** Makes a link and gives its address. */
    public String make(String kind) {
        page.press("share-kind-" + kind);
        browser.until(kind + " is chosen", () -> "true".equals(browser.part("share-kind-" + kind).getAttribute("aria-pressed")));
        String before = browser.find("[data-testid=share-address]").map(WebElement::getText).orElse("");
        page.press("share-make");
        return browser.until("there is a link", () -> browser.find("[data-testid=share-address]").map(WebElement::getText).filter(text -> !text.equals(before)).orElse(null));
    }

    /** Chooses what becomes of a part of the screen. */
    public void set(String part, String use) {
        if (!browser.shows("share-part-" + part)) {
            page.press("share-parts");
        }
        page.choose("share-part-" + part, use);
        browser.until("the list is closed", () -> browser.find("vaadin-select-item").filter(WebElement::isDisplayed).isEmpty());
        browser.until(part + " is " + use, () -> use.equals(browser.script("return arguments[0].querySelector('vaadin-select-value-button').innerText.trim()", browser.part("share-part-" + part))));
    }

    /** The link leads nowhere from now on. */
    public void revoke(String address) {
        String prefix = prefix(address);
        page.press("share-revoke-" + prefix);
        browser.until("the link is gone", () -> browser.find("[data-testid='share-link-" + prefix + "']").isEmpty());
    }

    private static String prefix(String address) {
        return token(address).substring(0, 4);
    }

    public static String token(String address) {
        return address.substring(address.lastIndexOf('/') + 1);
    }

    public void close() {
        page.press("share-close");
        browser.until("the dialog is gone", () -> !browser.shows("share-make"));
    }
}
