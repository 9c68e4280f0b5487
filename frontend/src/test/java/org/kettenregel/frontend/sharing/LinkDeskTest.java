package org.kettenregel.frontend.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.shared.Registration;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.link.LinkKind;
import org.kettenregel.backend.link.LinkLife;
import org.kettenregel.backend.link.LinkToken;
import org.kettenregel.backend.link.OpenedLink;

class LinkDeskTest {

    private final LinkedPages pages = new LinkedPages();
    private final List<Optional<Experiment>> told = new ArrayList<>();

    @AfterEach
    void close() {
        pages.close();
    }

    private Registration open(LinkToken token) {
        OpenedLink shown = pages.links.find(token.secret()).orElseThrow();
        return pages.desk.watch(token, shown, now -> told.add(now.map(OpenedLink::experiment)));
    }

    private void save(int edited, long seed) {
        pages.experiments.save(pages.owner, pages.id, edited, LinkedPages.seeded(seed));
    }

    @Test
    void a_page_that_looks_on_is_told_what_was_saved_and_only_once() {
        open(pages.make(LinkKind.FOLLOW, LinkLife.FOREVER));

        pages.desk.look();
        save(1, 2);
        pages.desk.look();
        pages.desk.look();

        assertThat(told).containsExactly(Optional.of(LinkedPages.seeded(2)));
    }

    @Test
    void a_page_that_shows_one_revision_is_told_nothing() {
        open(pages.make(LinkKind.VIEW, LinkLife.FOREVER));

        save(1, 2);
        pages.desk.look();

        assertThat(told).isEmpty();
    }

    @Test
    void all_pages_of_a_revoked_link_are_told_once_and_no_others() {
        LinkToken token = pages.make(LinkKind.VIEW, LinkLife.FOREVER);
        open(token);
        open(token);
        open(pages.make(LinkKind.VIEW, LinkLife.FOREVER));

        pages.links.revoke(pages.owner, token);
        pages.desk.look();
        pages.desk.look();

        assertThat(told).containsExactly(Optional.empty(), Optional.empty());
        assertThat(pages.desk.isWatched()).isTrue();
    }

    @Test
    void a_page_is_told_when_the_time_of_its_link_is_over() {
        open(pages.make(LinkKind.VIEW, LinkLife.DAY));

        pages.now = pages.now.plus(Duration.ofDays(1));
        pages.desk.look();

        assertThat(told).containsExactly(Optional.empty());
    }

    @Test
    void a_page_that_was_left_is_told_nothing() {
        LinkToken token = pages.make(LinkKind.VIEW, LinkLife.FOREVER);
        open(token).remove();

        pages.links.revoke(pages.owner, token);
        pages.desk.look();

        assertThat(told).isEmpty();
        assertThat(pages.desk.isWatched()).isFalse();
    }

    @Test
    void an_address_of_another_kind_leads_nowhere() {
        LinkToken token = pages.make(LinkKind.FORK, LinkLife.FOREVER);

        assertThat(pages.desk.open(new LinkPath(LinkPath.FORK, token.secret()))).isPresent();
        assertThat(pages.desk.open(new LinkPath(LinkPath.VIEW, token.secret()))).isEmpty();
    }
}
