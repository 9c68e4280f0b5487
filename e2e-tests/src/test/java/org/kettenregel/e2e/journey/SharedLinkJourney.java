package org.kettenregel.e2e.journey;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.e2e.app.Browser;
import org.kettenregel.e2e.app.RunningApp;
import org.kettenregel.e2e.page.Playground;
import org.kettenregel.e2e.page.Sharing;

/** Somebody shares an experiment and takes the link back; somebody else looks, looks on, and makes it their own. */
class SharedLinkJourney {

    private final Browser mine = new Browser();
    private final Browser theirs = new Browser();

    @AfterEach
    void close() {
        theirs.close();
        mine.close();
    }

    private static HttpResponse<String> get(String address) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(HttpRequest.newBuilder(URI.create(address)).header("Accept-Language", "en").header("Accept", "text/html").build(), HttpResponse.BodyHandlers.ofString());
        }
    }

    @Test
    void who_looks_on_sees_each_edit_until_the_link_is_taken_back() throws Exception {
        Playground page = Playground.openPreset(mine, "moons");
        Sharing sharing = Sharing.open(mine, page);
        String address = sharing.make("follow");
        sharing.close();
        Playground other = Playground.open(theirs, address);
        assertThat(theirs.shows("unit-dense#1-6")).isFalse();

        page.press("add-unit-dense#1");

        theirs.part("unit-dense#1-6");
        assertThat(theirs.address()).isEqualTo(address);
        assertThat(get(address).statusCode()).isEqualTo(200);

        sharing = Sharing.open(mine, page);
        sharing.revoke(address);
        long revoked = System.nanoTime();
        theirs.part("nowhere");
        assertThat(Duration.ofNanos(System.nanoTime() - revoked)).isLessThan(Duration.ofSeconds(2));
        other.waitUntilContains("nowhere", "This link does not lead anywhere (any more).");
        assertThat(theirs.find("pg-network")).isEmpty();
        assertThat(get(address).statusCode()).isEqualTo(404);
        theirs.open(address);
        other.waitUntilContains("nowhere", "This link does not lead anywhere (any more).");
    }

    @Test
    void a_view_is_looked_at_stepped_and_trained_and_becomes_ones_own_when_asked_to() {
        Playground page = Playground.openPreset(mine, "moons");
        Sharing sharing = Sharing.open(mine, page);
        sharing.set("code", "Hidden");
        sharing.set("data", "Hidden");
        String address = sharing.make("view");
        sharing.close();
        page.press("add-unit-dense#1");
        mine.part("unit-dense#1-6");

        Playground other = Playground.open(theirs, address);
        assertThat(theirs.shows("unit-dense#1-6")).isFalse();
        assertThat(theirs.shows("tab-code")).isFalse();
        assertThat(theirs.shows("pg-picker")).isFalse();
        other.press("step-forward");
        other.press("train");
        other.waitForEpoch(3);
        other.press("train");
        other.press("add-unit-dense#1");
        other.waitUntilContains("problem", "You are looking at somebody’s experiment.");
        assertThat(theirs.shows("unit-dense#1-6")).isFalse();

        other.press("make-mine");
        theirs.until("the address is their own", () -> theirs.address().contains("?preset=moons"));
        theirs.until("all parts are there", () -> theirs.shows("tab-code") && theirs.shows("pg-picker"));
        assertThat(other.epoch()).isGreaterThanOrEqualTo(3);
        other.press("add-unit-dense#1");
        theirs.part("unit-dense#1-6");
        assertThat(other.complaints()).isEmpty();
    }

    @Test
    void what_is_handed_out_becomes_a_copy_with_the_first_edit_and_outlives_the_link() throws Exception {
        Playground page = Playground.openPreset(mine, "moons");
        Sharing sharing = Sharing.open(mine, page);
        sharing.set("training", "Locked");
        String address = sharing.make("fork");

        Playground other = Playground.open(theirs, address);
        assertThat(theirs.part("train").isEnabled()).isFalse();
        assertThat(theirs.address()).isEqualTo(address);
        other.press("remove-unit-dense#1");
        theirs.until("the address is their own", () -> theirs.address().contains("?e="));
        sharing.close();
        sharing = Sharing.open(mine, page);
        page.waitUntilContains("share-copies", "Somebody has made a copy.");
        sharing.revoke(address);
        other.press("add-layer-after-dense#1");
        theirs.until("the copy goes on", () -> !theirs.shows("nowhere") && theirs.shows("unit-dense#1-0"));

        mine.part("unit-dense#1-5"); // as it was
        assertThat(get(address).statusCode()).isEqualTo(404);
    }

    @Test
    void a_link_opens_at_the_step_at_which_it_was_made() {
        Playground page = Playground.openPreset(mine, "expression-chain-rule");
        page.press("step-forward");
        page.press("step-forward");
        mine.until("the second step is told", () -> mine.part("pg-narration").getText().length() > 0);
        String told = mine.part("pg-narration").getText();
        Sharing sharing = Sharing.open(mine, page);
        mine.until("a step can be chosen", () -> mine.find("[data-testid=share-step][disabled]").isEmpty());
        mine.script("arguments[0].querySelector('input').click()", mine.part("share-step"));
        String address = sharing.make("view");

        Playground other = Playground.open(theirs, address);

        theirs.until("the same step is told", () -> told.equals(theirs.part("pg-narration").getText()));
        assertThat(other.complaints()).isEmpty();
    }

    @Test
    void a_link_is_not_told_to_others_not_kept_not_indexed_and_in_no_log() throws Exception {
        Playground page = Playground.openPreset(mine, "moons");
        String address = Sharing.open(mine, page).make("view");
        Playground.open(theirs, address);

        HttpResponse<String> there = get(address);
        assertThat(there.headers().firstValue("Referrer-Policy")).contains("no-referrer");
        assertThat(there.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(there.headers().firstValue("X-Robots-Tag")).hasValueSatisfying(value -> assertThat(value).contains("noindex"));
        assertThat(there.headers().firstValue("X-Frame-Options")).contains("SAMEORIGIN");
        HttpResponse<String> nowhere = get(RunningApp.address("v/0123456789ABCDEFGHIJKL"));
        assertThat(nowhere.statusCode()).isEqualTo(404);
        assertThat(nowhere.body()).contains("This link does not lead anywhere (any more).");
        assertThat(Files.readString(Path.of("target/app.log"))).doesNotContain(Sharing.token(address));
    }
}
