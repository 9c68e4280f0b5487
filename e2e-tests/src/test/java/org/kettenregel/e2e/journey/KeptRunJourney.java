package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.kettenregel.e2e.page.Playground;

/** What a run has learned is there again when the page is opened again, though the server was started anew meanwhile. */
class KeptRunJourney {

    @TempDir
    private Path home;

    @Test
    void what_was_trained_is_there_again_after_the_server_was_started_anew() {
        try (Browser browser = new Browser(); RunningApp app = RunningApp.keepingIn(home)) {
            Playground page = Playground.open(browser, app.page("?preset=moons"));
            page.press("train");
            page.waitForEpoch(5);
            page.press("train");
            page.waitForText("train", "Train");
            browser.until("it is saved", () -> page.address().contains("own="));
            int epoch = page.epoch();
            double loss = page.loss();

            String address = page.address();
            browser.open("about:blank"); // whoever leaves closes the page
            app.restart();
            Playground again = Playground.open(browser, address);

            again.waitUntilContains("heritage", "back as it was left, at epoch " + epoch);
            browser.until("the epoch is there again", () -> again.epoch() == epoch);
            assertThat(again.loss()).isEqualTo(loss);
            again.press("train");
            again.waitForEpoch(epoch + 2);
            assertThat(again.complaints()).isEmpty();
        }
    }
}
