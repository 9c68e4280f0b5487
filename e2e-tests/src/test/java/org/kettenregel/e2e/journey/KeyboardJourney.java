package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.page.Playground;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;

class KeyboardJourney {

    @Test
    void letters_arrows_and_the_space_key_drive_the_transport() {
        try (Browser browser = new Browser()) {
            Playground page = Playground.openPreset(browser, "chain-rule");
            WebElement body = browser.find("body").orElseThrow();

            body.sendKeys("f");
            page.waitUntilContains("narration-counter", "1 /");
            body.sendKeys(Keys.ARROW_RIGHT);
            page.waitUntilContains("narration-counter", "2 /");
            body.sendKeys(Keys.ARROW_LEFT);
            page.waitUntilContains("narration-counter", "1 /");
            body.sendKeys(" ");
            page.waitForText("train", "Pause");
            body.sendKeys(" ");
            page.waitForText("train", "Train");

            assertThat(page.complaints()).isEmpty();
        }
    }
}
