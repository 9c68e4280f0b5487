package org.kettenregel.backend.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.dataset.OwnPoint;
import org.kettenregel.backend.dataset.OwnPoints;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;

/** What holds for saved experiments wherever they are kept. */
abstract class ExperimentStoreContract {

    private static final Experiment SPIRAL = ExperimentEdits.title(Presets.first(), "Spiral");

    /** Never was. */
    private static final ExperimentId NOWHERE = ExperimentId.draw();

    private final OwnerKey owner = OwnerKey.draw();
    private final OwnerKey stranger = OwnerKey.draw();

    /** In the hour that clocks in Berlin leave out. */
    private Instant now = Instant.parse("2026-03-29T01:30:00.123456Z");
    private Database database;
    private ExperimentStore store;

    /** An empty one. */
    abstract Database open() throws Exception;

    /** The same one after it was closed, where that leaves anything. */
    abstract Database reopen(Database before) throws Exception;

    @BeforeEach
    void open_a_store() throws Exception {
        use(open());
    }

    @AfterEach
    void close_the_store() {
        database.close();
    }

    private void use(Database other) {
        database = other;
        store = store(new StoreLimits());
    }

    private ExperimentStore store(StoreLimits limits) {
        return new ExperimentStore(database, () -> now, limits);
    }

    private void later(Duration time) {
        now = now.plus(time);
    }

    private static Experiment seeded(long seed) {
        return ExperimentEdits.seed(SPIRAL, seed);
    }

    private static Experiment titled(String title) {
        return ExperimentEdits.title(SPIRAL, title);
    }

    private List<String> titles(String searched) {
        return store.list(owner, searched).stream().map(SavedExperiment::title).toList();
    }

    @Test
    void what_was_saved_is_there_after_closing_and_opening() throws Exception {
        SavedExperiment made = store.create(owner, SPIRAL);

        use(reopen(database));

        assertThat(store.open(owner, made.id())).contains(new OpenedExperiment(
                new SavedExperiment(made.id(), "Spiral", 1, Instant.parse("2026-03-29T01:30:00.123456Z"), Optional.empty(), Optional.empty()), SPIRAL));
    }

    @Test
    void every_ready_experiment_can_be_saved() {
        Presets.all().forEach(preset -> {
            ExperimentId id = store.create(owner, preset.experiment()).id();

            assertThat(store.open(owner, id).orElseThrow().experiment()).isEqualTo(preset.experiment());
        });
    }

    @Test
    void each_save_makes_a_revision_and_keeps_the_earlier_ones() {
        ExperimentId id = store.create(owner, seeded(1)).id();
        later(Duration.ofMinutes(1));

        SaveAnswer answer = store.save(owner, id, 1, seeded(2));

        assertThat(answer).isEqualTo(new SaveAnswer.Saved(2, now));
        assertThat(store.revisions(owner, id)).extracting(Revision::number).containsExactly(2, 1);
        assertThat(store.open(owner, id, 1)).contains(seeded(1));
        assertThat(store.open(owner, id).orElseThrow().experiment()).isEqualTo(seeded(2));
        assertThat(store.list(owner)).singleElement().extracting(SavedExperiment::changed).isEqualTo(now);
    }

    @Test
    void only_what_its_owner_has_deleted_is_removed_for_good() {
        ExperimentId id = store.create(owner, SPIRAL).id();
        assertThat(store.remove(owner, id)).isFalse();
        store.delete(owner, id);

        assertThat(store.remove(stranger, id)).isFalse();
        assertThat(store.remove(owner, id)).isTrue();

        assertThat(store.deleted(owner)).isEmpty();
        assertThat(store.revisions(owner, id)).isEmpty();
        assertThat(store.restore(owner, id)).isFalse();
    }

    @Test
    void an_experiment_that_began_without_an_answer_begins_once() {
        ExperimentId id = ExperimentId.draw();
        store.begin(owner, id, seeded(1));
        later(Duration.ofMinutes(1));

        SaveAnswer again = store.begin(owner, id, seeded(2));

        assertThat(again).isEqualTo(new SaveAnswer.Saved(2, now));
        assertThat(store.list(owner)).singleElement().extracting(SavedExperiment::id).isEqualTo(id);
        assertThat(store.open(owner, id).orElseThrow().experiment()).isEqualTo(seeded(2));
        assertThat(store.begin(owner, id, seeded(1))).isEqualTo(new SaveAnswer.Overtaken(2, now));
    }

    @Test
    void what_was_deleted_does_not_begin_again() {
        ExperimentId id = ExperimentId.draw();
        store.begin(owner, id, seeded(1));
        store.delete(owner, id);

        assertThat(store.begin(owner, id, seeded(2))).isEqualTo(new SaveAnswer.NotThere());
    }

    @Test
    void the_same_experiment_again_makes_no_revision_even_when_the_first_answer_was_lost() {
        ExperimentId id = store.create(owner, seeded(1)).id();
        SaveAnswer first = store.save(owner, id, 1, seeded(2));
        later(Duration.ofMinutes(1));

        SaveAnswer again = store.save(owner, id, 1, seeded(2));

        assertThat(again).isEqualTo(first);
        assertThat(store.revisions(owner, id)).hasSize(2);
    }

    @Test
    void the_second_of_two_windows_is_told_and_takes_nothing_away() {
        ExperimentId id = store.create(owner, seeded(1)).id();
        store.save(owner, id, 1, seeded(2));
        Instant saved = now;
        later(Duration.ofMinutes(1));

        SaveAnswer answer = store.save(owner, id, 1, seeded(3));

        assertThat(answer).isEqualTo(new SaveAnswer.Overtaken(2, saved));
        assertThat(store.open(owner, id).orElseThrow().experiment()).isEqualTo(seeded(2));
    }

    @Test
    void of_two_windows_that_save_at_once_one_is_told() throws Exception {
        ExperimentId id = store.create(owner, seeded(0)).id();
        CyclicBarrier together = new CyclicBarrier(2);
        int rounds = 30;

        try (ExecutorService windows = Executors.newFixedThreadPool(2)) {
            for (int round = 1; round <= rounds; round++) {
                int edited = round;
                List<Future<SaveAnswer>> answers = Stream.of(2L * round, 2L * round + 1).map(seed -> windows.submit(() -> {
                    together.await();
                    return store.save(owner, id, edited, seeded(seed));
                })).toList();

                assertThat(List.of(answers.get(0).get(), answers.get(1).get()))
                        .containsExactlyInAnyOrder(new SaveAnswer.Saved(round + 1, now), new SaveAnswer.Overtaken(round + 1, now));
            }
        }

        assertThat(store.revisions(owner, id)).hasSize(rounds + 1);
    }

    @Test
    void what_belongs_to_others_is_answered_like_what_never_was() {
        ExperimentId id = store.create(owner, SPIRAL).id();

        for (ExperimentId asked : List.of(id, NOWHERE)) {
            assertThat(store.open(stranger, asked)).isEmpty();
            assertThat(store.open(stranger, asked, 1)).isEmpty();
            assertThat(store.revisions(stranger, asked)).isEmpty();
            assertThat(store.save(stranger, asked, 1, seeded(2))).isEqualTo(new SaveAnswer.NotThere());
            assertThat(store.rename(stranger, asked, "Mine")).isEqualTo(new SaveAnswer.NotThere());
            assertThat(store.duplicate(stranger, asked, "Mine")).isEmpty();
            assertThat(store.delete(stranger, asked)).isFalse();
            assertThat(store.restore(stranger, asked)).isFalse();
        }
        assertThat(store.list(stranger)).isEmpty();
        assertThat(store.deleted(stranger)).isEmpty();
        assertThat(store.open(owner, id).orElseThrow()).isEqualTo(new OpenedExperiment(store.list(owner).getFirst(), SPIRAL));
    }

    @Test
    void lists_begin_with_what_was_saved_last() {
        ExperimentId first = store.create(owner, titled("First")).id();
        later(Duration.ofSeconds(1));
        store.create(owner, titled("Second"));
        later(Duration.ofSeconds(1));
        store.save(owner, first, 1, ExperimentEdits.seed(titled("First"), 2));

        assertThat(titles("")).containsExactly("First", "Second");
    }

    @Test
    void titles_are_found_in_upper_and_lower_case_with_and_without_accents() {
        store.create(owner, titled("Übung 3: ÉLÈVE"));
        store.create(owner, titled("other"));

        assertThat(titles("übung")).containsExactly("Übung 3: ÉLÈVE");
        assertThat(titles("UBUNG 3")).containsExactly("Übung 3: ÉLÈVE");
        assertThat(titles("élève")).containsExactly("Übung 3: ÉLÈVE");
        assertThat(titles("nothing")).isEmpty();
    }

    @Test
    void signs_of_patterns_are_searched_for_as_they_are() {
        store.create(owner, titled("100% of it"));
        store.create(owner, titled("wx_yz!"));

        assertThat(titles("%")).containsExactly("100% of it");
        assertThat(titles("_")).containsExactly("wx_yz!");
        assertThat(titles("!")).containsExactly("wx_yz!");
        assertThat(titles("'; drop table revision; --")).isEmpty();
    }

    @Test
    void a_new_title_is_a_revision_of_the_same_experiment() {
        ExperimentId id = store.create(owner, SPIRAL).id();

        assertThat(store.rename(owner, id, "Two arms")).isEqualTo(new SaveAnswer.Saved(2, now));
        assertThat(store.rename(owner, id, "Two arms")).isEqualTo(new SaveAnswer.Saved(2, now));

        assertThat(titles("arms")).containsExactly("Two arms");
        assertThat(store.open(owner, id).orElseThrow().experiment()).isEqualTo(titled("Two arms"));
    }

    @Test
    void titles_in_lists_break_no_line_and_turn_no_direction() {
        String typed = "<b>a\u0000b\nc\u202Ed";

        ExperimentId id = store.create(owner, titled(typed)).id();

        assertThat(titles("")).containsExactly("<b>a b c d");
        assertThat(store.open(owner, id).orElseThrow().experiment().title()).isEqualTo(typed);
    }

    @Test
    void a_copy_lives_on_its_own_and_names_its_source() {
        ExperimentId source = store.create(owner, seeded(1)).id();
        store.save(owner, source, 1, seeded(2));

        SavedExperiment copy = store.duplicate(owner, source, "Copy").orElseThrow();
        store.save(owner, source, 2, seeded(3));
        store.delete(owner, source);
        later(Duration.ofDays(31));
        store.purge();

        assertThat(copy.source()).contains(new SavedExperiment.Source(source, 2));
        assertThat(store.open(owner, copy.id())).contains(new OpenedExperiment(copy, ExperimentEdits.title(seeded(2), "Copy")));
    }

    @Test
    void what_is_deleted_leaves_the_list_and_can_be_restored() {
        ExperimentId id = store.create(owner, SPIRAL).id();

        assertThat(store.delete(owner, id)).isTrue();

        assertThat(store.list(owner)).isEmpty();
        assertThat(store.deleted(owner)).singleElement().extracting(SavedExperiment::trashed).isEqualTo(Optional.of(now));
        assertThat(store.save(owner, id, 1, seeded(2))).isEqualTo(new SaveAnswer.NotThere());
        assertThat(store.duplicate(owner, id, "Copy")).isEmpty();
        assertThat(store.restore(owner, id)).isTrue();
        assertThat(store.deleted(owner)).isEmpty();
        assertThat(store.open(owner, id)).contains(new OpenedExperiment(store.list(owner).getFirst(), SPIRAL));
    }

    @Test
    void what_was_deleted_goes_for_good_after_thirty_days() throws Exception {
        ExperimentId id = store.create(owner, SPIRAL).id();
        ExperimentId kept = store.create(owner, SPIRAL).id();
        store.delete(owner, id);
        later(Duration.ofDays(20));
        store.delete(owner, id); // again: the days are counted from the first time
        later(Duration.ofDays(10).minusSeconds(1));

        assertThat(store.purge()).isZero();
        later(Duration.ofSeconds(1));
        assertThat(store.purge()).isEqualTo(1);

        use(reopen(database));
        assertThat(store.restore(owner, id)).isFalse();
        assertThat(database.client().sql("select distinct experiment_id from revision").query(String.class).list()).containsExactly(kept.word());
    }

    @Test
    void beyond_a_number_of_revisions_the_oldest_go() {
        ExperimentStore small = store(new StoreLimits(500, 3, Duration.ofDays(30)));
        ExperimentId id = small.create(owner, seeded(1)).id();

        IntStream.range(1, 6).forEach(revision -> small.save(owner, id, revision, seeded(revision + 1)));

        assertThat(small.revisions(owner, id)).extracting(Revision::number).containsExactly(6, 5, 4);
        assertThat(small.open(owner, id, 3)).isEmpty();
    }

    @Test
    void an_owner_keeps_a_number_of_experiments_whatever_others_keep() {
        ExperimentStore small = store(new StoreLimits(2, 200, Duration.ofDays(30)));
        small.create(stranger, SPIRAL);
        ExperimentId first = small.create(owner, SPIRAL).id();
        small.create(owner, SPIRAL);
        small.delete(owner, first);

        RefusedSave refused = catchThrowableOfType(RefusedSave.class, () -> small.create(owner, SPIRAL));

        assertThat(refused).hasMessage("There are 2 experiments, and at most 2 can be kept: delete some for good, or wait until the deleted ones are gone.");
        assertThat(small.list(owner)).hasSize(1);
    }

    @Test
    void what_is_too_long_to_be_read_again_is_refused_and_leaves_what_was() {
        ExperimentId id = store.create(owner, SPIRAL).id();
        OwnPoint point = new OwnPoint(Collections.nCopies(OwnPoints.MAX_FEATURES, 1.0 / 3), 0);
        Experiment large = ExperimentEdits.data(SPIRAL, new OwnPoints(Collections.nCopies(OwnPoints.MAX_POINTS, point), true));

        RefusedSave refused = catchThrowableOfType(RefusedSave.class, () -> store.save(owner, id, 1, large));

        assertThat(refused.reason()).isEqualTo(RefusedSave.Reason.TOO_LONG);
        assertThat(refused.most()).isEqualTo(256 * 1024);
        assertThat(store.open(owner, id).orElseThrow().experiment()).isEqualTo(SPIRAL);
    }

    @Test
    void half_characters_are_refused() {
        RefusedSave refused = catchThrowableOfType(RefusedSave.class, () -> store.create(owner, titled("half \uD83D")));

        assertThat(refused).hasMessage("A title or name in the experiment holds characters that are no text (1, where 0 are possible): type it again.");
        assertThat(store.list(owner)).isEmpty();
    }

    @Test
    void no_secret_of_an_owner_is_in_the_database() {
        store.create(owner, SPIRAL);

        List<String> owners = database.client().sql("select owner_hash from experiment").query(String.class).list();

        assertThat(owners).containsExactly(owner.hash()).doesNotContain(owner.secret());
    }
}
