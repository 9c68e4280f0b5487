package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.kettenregel.e2e.page.MyExperiments;
import org.kettenregel.e2e.page.Playground;

/** What people make is there again: after closing the tab, after deleting it by mistake, and after the server was started anew. */
class SaveAndReopenJourney {

    @TempDir
    private Path home;

    @Test
    void an_edited_network_saves_itself_and_is_found_renamed_deleted_and_brought_back() {
        try (RunningApp app = RunningApp.keepingIn(home); Browser browser = new Browser()) {
            Playground page = Playground.open(browser, app.page("?preset=spiral"));
            MyExperiments mine = new MyExperiments(browser);
            assertThat(page.text("saved")).isEmpty();

            page.press("add-unit-dense#2");
            browser.part("unit-dense#2-4");
            page.press("new-seed"); // which draws all of its numbers anew, and not those of the added unit alone
            page.waitForText("saved", "Saved");
            List<String> weights = page.weights();
            assertThat(page.address()).contains("own=");

            // another tab, of the same browser
            page = Playground.open(browser, app.page("?preset=xor"));
            mine.open();
            assertThat(mine.titles()).hasSize(1);
            mine.openFirst();
            page.waitForText("saved", "Saved");
            waitForWeights(browser, page, weights);

            mine.open();
            mine.rename("My spiral");
            mine.close();
            page.waitForText("title", "My spiral");
            page.waitForText("saved", "Saved");

            mine.open();
            mine.press("delete");
            browser.until("it is deleted", () -> mine.titles().isEmpty());
            mine.press("library-undo");
            browser.until("it is back", () -> mine.titles().equals(List.of("My spiral")));
            mine.close();

            app.restart();
            page = Playground.open(browser, app.page(""));
            mine.open();
            assertThat(mine.titles()).containsExactly("My spiral");
            mine.openFirst();
            page.waitForText("title", "My spiral");
            waitForWeights(browser, page, weights);

            page = Playground.open(browser, page.address());
            page.waitForText("title", "My spiral");
            page.waitForText("saved", "Saved");
        }
    }

    /** What has been learned comes a moment after the network. */
    private static void waitForWeights(Browser browser, Playground page, List<String> weights) {
        browser.until("the weights are those that were saved", () -> page.weights().equals(weights));
    }

    @Test
    void a_link_does_not_open_what_is_saved_in_another_browser() {
        try (RunningApp app = RunningApp.keepingIn(home); Browser mine = new Browser(); Browser theirs = new Browser()) {
            Playground page = Playground.open(mine, app.page("?preset=spiral"));
            page.press("new-seed");
            page.waitForText("saved", "Saved");
            String address = page.address();

            Playground other = Playground.open(theirs, address);
            MyExperiments none = new MyExperiments(theirs);

            assertThat(other.weights()).isEqualTo(page.weights());
            assertThat(other.text("saved")).isEmpty();
            none.open();
            assertThat(none.titles()).isEmpty();
            theirs.until("it is said that there is nothing yet", () -> theirs.shows("library-none"));
        }
    }
}
