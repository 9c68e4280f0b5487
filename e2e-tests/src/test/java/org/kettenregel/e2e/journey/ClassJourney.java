package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.kettenregel.e2e.page.Classroom;
import org.kettenregel.e2e.page.Playground;

/** A class from its first minute to its last: one teacher and two students, each in a browser of their own. */
class ClassJourney {

    @Test
    void a_class_is_opened_joined_watched_paused_collected_presented_and_deleted() {
        try (Browser teacher = new Browser(); Browser first = new Browser(); Browser second = new Browser()) {
            Playground.openPreset(teacher, "circle").press("class");
            Classroom wall = new Classroom(teacher);
            wall.waitForTitle("Circle");
            String code = wall.code();

            Playground byCode = join(first, code.toLowerCase(Locale.ROOT) + " ");
            first.until("one sits in the class", () -> first.address().contains("class="));
            Playground byPicture = joinByAddress(second, code);
            wall.waitForTiles(2);

            byCode.press("train");
            wall.waitForBadge("training");
            wall.press("pace-paused");
            teacher.until("pause is down", () -> "true".equals(teacher.part("pace-paused").getAttribute("aria-pressed")));
            byCode.press("hand");
            wall.waitForBadge("hand");
            byPicture.press("hand-in");
            wall.waitForHandedIn(1);

            assertThat(wall.everything()).doesNotContain(first.part("pseudonym").getText());
            wall.press("present");
            assertThat(wall.everything()).doesNotContain(first.part("pseudonym").getText());
            wall.press("present-stop");
            wall.press("end-class");
            wall.press("delete-now");
            teacher.until("the class is gone", () -> !teacher.address().contains("/class/"));

            assertThat(joinRefused(second, code)).contains("No class has this code");
            assertThat(wall.complaints()).allMatch(complaint -> complaint.contains("status of 410")); // pages that were left asked once more for what is gone
        }
    }

    private static Playground join(Browser browser, String typed) {
        browser.open(RunningApp.address("j"));
        Classroom.type(browser, typed);
        return Classroom.sit(browser);
    }

    private static Playground joinByAddress(Browser browser, String code) {
        browser.open(RunningApp.address("j/" + code));
        return Classroom.sit(browser);
    }

    private static String joinRefused(Browser browser, String code) {
        browser.open(RunningApp.address("j/" + code));
        return Classroom.refusal(browser);
    }
}
