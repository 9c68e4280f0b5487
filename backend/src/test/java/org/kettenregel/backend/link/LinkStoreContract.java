package org.kettenregel.backend.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.store.Database;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.ExperimentStore;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.Revision;
import org.kettenregel.backend.store.SavedExperiment;
import org.kettenregel.backend.store.StoreLimits;

/** What holds for links wherever they are kept. */
abstract class LinkStoreContract {

    private static final int REVISIONS = 3; // of each experiment, beside those that links show

    private final OwnerKey owner = OwnerKey.draw();
    private final OwnerKey stranger = OwnerKey.draw();
    private Instant now = Instant.parse("2026-03-29T01:30:00.123456Z");
    private Database database;
    private ExperimentStore experiments;
    private LinkStore links;
    private ExperimentId id;

    /** An empty one. */
    abstract Database open() throws Exception;

    @BeforeEach
    void save_an_experiment() throws Exception {
        database = open();
        experiments = new ExperimentStore(database, () -> now, new StoreLimits(100, REVISIONS, Duration.ofDays(30)));
        links = new LinkStore(database, experiments, () -> now);
        id = experiments.create(owner, seeded(1)).id();
    }

    @AfterEach
    void close_the_database() {
        database.close();
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private static Experiment seeded(long seed) {
        return ExperimentEdits.seed(ExperimentEdits.title(Presets.first(), "Spiral"), seed);
    }

    private void save(int edited, long seed) {
        experiments.save(owner, id, edited, seeded(seed));
    }

    private SharedLink make(LinkKind kind, LinkLife life) {
        return links.make(owner, id, kind, LinkOptions.NONE, life).orElseThrow();
    }

    private LinkToken view() {
        return make(LinkKind.VIEW, LinkLife.FOREVER).token();
    }

    private Optional<Experiment> shown(LinkToken token) {
        return links.find(token.secret()).map(OpenedLink::experiment);
    }

    private List<String> everyRow() {
        return database.client().sql("select concat(token_hash, token_prefix, salt, kind, experiment_id, hidden, locked, coalesce(standpoint, '')) from link").query(String.class).list();
    }

    @Test
    void a_view_goes_on_showing_what_was_there_when_it_was_made() {
        LinkToken token = view();

        save(1, 2);

        assertThat(links.find(token.secret())).contains(new OpenedLink(LinkKind.VIEW, LinkOptions.NONE, new SavedExperiment.Source(id, 1), seeded(1)));
    }

    @Test
    void a_view_that_follows_shows_what_was_saved_last() {
        LinkToken token = make(LinkKind.FOLLOW, LinkLife.FOREVER).token();

        save(1, 2);

        assertThat(links.find(token.secret())).contains(new OpenedLink(LinkKind.FOLLOW, LinkOptions.NONE, new SavedExperiment.Source(id, 2), seeded(2)));
    }

    @Test
    void a_revision_that_a_link_shows_is_not_forgotten() {
        LinkToken token = view();

        for (int edited = 1; edited < 10; edited++) {
            save(edited, edited + 1);
        }

        assertThat(experiments.revisions(owner, id)).extracting(Revision::number).containsExactly(10, 9, 8, 1);
        assertThat(shown(token)).contains(seeded(1));
    }

    @Test
    void the_way_a_link_opens_is_kept() {
        LinkOptions options = new LinkOptions(Set.of(SharedPart.CODE, SharedPart.BUILDER), Set.of(SharedPart.TRAINING), Optional.of("{\"step\": 7}"));

        LinkToken token = links.make(owner, id, LinkKind.FORK, options, LinkLife.DAY).orElseThrow().token();

        assertThat(links.find(token.secret()).orElseThrow().options()).isEqualTo(options);
        assertThat(links.list(owner, id)).extracting(SharedLink::options).containsExactly(options);
    }

    @Test
    void the_database_does_not_hold_what_opens_a_link_and_its_owner_gets_it_again() {
        LinkToken token = view();

        assertThat(everyRow()).singleElement().asString().doesNotContain(token.secret()).contains(token.prefix());
        assertThat(links.list(owner, id)).extracting(SharedLink::token).containsExactly(token);
    }

    @Test
    void only_the_owner_makes_sees_and_revokes_links() {
        LinkToken token = view();

        assertThat(links.make(stranger, id, LinkKind.VIEW, LinkOptions.NONE, LinkLife.FOREVER)).isEmpty();
        assertThat(links.list(stranger, id)).isEmpty();
        assertThat(links.revoke(stranger, token)).isFalse();
        assertThat(links.forks(stranger, id)).isEmpty();
        assertThat(shown(token)).contains(seeded(1));
    }

    @Test
    void a_revoked_link_leads_nowhere_and_is_not_listed() {
        LinkToken token = view();
        LinkToken other = view();

        assertThat(links.revoke(owner, token)).isTrue();

        assertThat(shown(token)).isEmpty();
        assertThat(links.list(owner, id)).extracting(SharedLink::token).containsExactly(other);
        assertThat(links.revoke(owner, token)).isFalse();
    }

    @ParameterizedTest
    @EnumSource(value = LinkLife.class, names = {"DAY", "MONTH"})
    void a_link_expires_however_often_it_is_used(LinkLife life) {
        Duration length = life == LinkLife.DAY ? Duration.ofDays(1) : Duration.ofDays(30);
        LinkToken token = make(LinkKind.VIEW, life).token();

        later(length.minusSeconds(1));
        assertThat(shown(token)).contains(seeded(1));
        later(Duration.ofSeconds(1));
        assertThat(shown(token)).isEmpty();
        assertThat(links.list(owner, id)).isEmpty();
    }

    @Test
    void a_link_that_is_used_lives_another_year() {
        LinkToken token = make(LinkKind.VIEW, LinkLife.IDLE_YEAR).token();

        later(Duration.ofDays(364));
        assertThat(shown(token)).contains(seeded(1));
        later(Duration.ofDays(364));
        assertThat(shown(token)).contains(seeded(1));
        later(Duration.ofDays(365));
        assertThat(shown(token)).isEmpty();
    }

    @Test
    void the_last_use_is_known_to_the_hour() {
        LinkToken token = view();
        assertThat(links.list(owner, id).getFirst().used()).isEmpty();

        links.find(token.secret());
        Instant first = now;
        later(Duration.ofMinutes(59));
        links.find(token.secret());
        assertThat(links.list(owner, id).getFirst().used()).contains(first);

        later(Duration.ofMinutes(1));
        links.find(token.secret());
        assertThat(links.list(owner, id).getFirst().used()).contains(now);
    }

    @Test
    void what_was_never_a_link_is_answered_like_what_is_none_any_more() {
        LinkToken token = view();

        assertThat(links.find(LinkToken.of(stranger, "salt").secret())).isEmpty();
        assertThat(links.find("")).isEmpty();
        assertThat(links.find("' or '1'='1")).isEmpty();
        assertThat(links.find(token.secret() + "0")).isEmpty();
        assertThat(links.find(token.hash())).isEmpty();
    }

    @Test
    void links_to_what_was_deleted_lead_nowhere_until_it_is_restored() {
        LinkToken token = view();

        experiments.delete(owner, id);
        assertThat(shown(token)).isEmpty();
        assertThat(links.make(owner, id, LinkKind.VIEW, LinkOptions.NONE, LinkLife.FOREVER)).isEmpty();
        experiments.restore(owner, id);
        assertThat(shown(token)).contains(seeded(1));

        experiments.delete(owner, id);
        later(Duration.ofDays(30));
        experiments.purge();
        assertThat(shown(token)).isEmpty();
        assertThat(everyRow()).isEmpty();
    }

    @Test
    void it_is_known_what_open_links_show_now() {
        LinkToken fixed = view();
        LinkToken following = make(LinkKind.FOLLOW, LinkLife.FOREVER).token();
        LinkToken revoked = view();
        save(1, 2);
        links.revoke(owner, revoked);

        assertThat(links.shown(List.of(fixed, following, revoked, LinkToken.of(stranger, "salt")))).isEqualTo(Map.of(fixed, 1, following, 2));
        assertThat(links.shown(List.of())).isEmpty();
    }

    /** What somebody has made of what a link shows. */
    private ExperimentId fork(OwnerKey other, LinkToken token, long seed) {
        ExperimentId made = experiments.create(other, seeded(seed)).id();
        experiments.cameFrom(other, made, links.find(token.secret()).orElseThrow().source());
        return made;
    }

    @Test
    void a_fork_belongs_to_who_made_it_and_outlives_the_link() {
        LinkToken token = make(LinkKind.FORK, LinkLife.FOREVER).token();

        ExperimentId fork = fork(stranger, token, 7);
        links.revoke(owner, token);

        SavedExperiment saved = experiments.open(stranger, fork).orElseThrow().saved();
        assertThat(saved.source()).contains(new SavedExperiment.Source(id, 1));
        assertThat(experiments.open(owner, fork)).isEmpty();
    }

    @Test
    void where_something_comes_from_is_said_once_and_by_its_owner() {
        ExperimentId fork = fork(stranger, make(LinkKind.FORK, LinkLife.FOREVER).token(), 7);

        experiments.cameFrom(stranger, fork, new SavedExperiment.Source(fork, 9));
        experiments.cameFrom(stranger, id, new SavedExperiment.Source(fork, 9));

        assertThat(experiments.open(stranger, fork).orElseThrow().saved().source()).contains(new SavedExperiment.Source(id, 1));
        assertThat(experiments.open(owner, id).orElseThrow().saved().source()).isEmpty();
    }

    @Test
    void copies_are_counted_by_how_far_they_are_from_the_experiment() {
        LinkToken token = make(LinkKind.FORK, LinkLife.FOREVER).token();
        fork(stranger, token, 7);
        ExperimentId fork = fork(stranger, token, 8);
        LinkToken further = links.make(stranger, fork, LinkKind.FORK, LinkOptions.NONE, LinkLife.FOREVER).orElseThrow().token();
        fork(OwnerKey.draw(), further, 9);
        experiments.duplicate(owner, id, "mine");

        assertThat(links.forks(owner, id)).containsExactly(2, 1);
        assertThat(links.forks(stranger, fork)).containsExactly(1);
    }

    @Test
    void there_are_at_most_a_hundred_links_to_an_experiment() {
        IntStream.range(0, 100).forEach(i -> view());

        assertThatThrownBy(this::view).isInstanceOf(TooManyLinks.class).hasMessage("The experiment has 100 links, and at most 100 can be kept: revoke some of them.");
        links.revoke(owner, links.list(owner, id).getFirst().token());
        assertThat(shown(view())).contains(seeded(1));
    }

    @Test
    void what_leads_nowhere_goes_for_good_after_a_month() {
        LinkToken kept = view();
        LinkToken revoked = view();
        make(LinkKind.VIEW, LinkLife.DAY);
        links.revoke(owner, revoked);

        later(Duration.ofDays(30));
        assertThat(links.purge()).isEqualTo(1);
        later(Duration.ofDays(1));
        assertThat(links.purge()).isEqualTo(1);

        assertThat(everyRow()).singleElement().asString().contains(kept.hash());
    }
}
