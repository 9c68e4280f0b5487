package org.kettenregel.frontend.library;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.store.OpenedExperiment;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.RefusedSave;
import org.kettenregel.backend.store.SavedExperiment;
import org.kettenregel.frontend.Saves;

class AutosaveTest {

    private static final Experiment FIRST = Presets.first();

    private final Saves saves = new Saves();
    private final Autosave autosave = new Autosave(saves.library(), saves.owner(), saves);

    @AfterEach
    void close() {
        saves.close();
    }

    private static Experiment seeded(long seed) {
        return ExperimentEdits.seed(FIRST, 1000 + seed);
    }

    private int saved() {
        return saves.store().list(saves.owner()).size();
    }

    private Experiment stored() {
        return saves.store().open(saves.owner(), autosave.place().orElseThrow().id()).orElseThrow().experiment();
    }

    private void saveAs(Experiment experiment) {
        autosave.show(0, FIRST);
        autosave.show(0, experiment);
        saves.untilShown(SaveState.Saved.class);
    }

    @Test
    void what_was_merely_opened_is_not_saved() {
        autosave.show(0, FIRST);
        autosave.show(0, FIRST);
        saves.close();

        assertThat(saved()).isZero();
        assertThat(autosave.place()).isEmpty();
        assertThat(autosave.state()).isEqualTo(new SaveState.Untouched());
    }

    @Test
    void the_first_change_is_saved_and_said_to_be_when_the_store_has_answered() {
        autosave.show(0, FIRST);
        autosave.show(0, seeded(7));
        assertThat(saves.shown()).containsExactly(new SaveState.Untouched(), new SaveState.Saving());

        saves.untilShown(SaveState.Saved.class);

        assertThat(stored()).isEqualTo(seeded(7));
        assertThat(saves.moves()).isEqualTo(1);
    }

    @Test
    void training_saves_what_is_trained() {
        autosave.show(0, FIRST);
        autosave.train();
        autosave.train();
        saves.untilShown(SaveState.Saved.class);

        assertThat(stored()).isEqualTo(FIRST);
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void each_change_follows_from_the_one_before_and_only_the_last_is_called_saved() {
        saveAs(seeded(1));
        for (int seed = 2; seed < 30; seed++) {
            autosave.show(0, seeded(seed));
        }
        saves.untilShown(SaveState.Saved.class);

        assertThat(stored()).isEqualTo(seeded(29));
        assertThat(autosave.place().orElseThrow().revision()).isBetween(2, 3);
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void something_else_is_another_piece_of_work_and_the_way_back_leads_to_the_first() {
        saveAs(seeded(1));
        Optional<OwnPlace> before = autosave.place();

        autosave.show(1, Presets.byId("xor").orElseThrow().experiment());
        assertThat(autosave.state()).isEqualTo(new SaveState.Untouched());
        assertThat(autosave.place()).isEmpty();

        autosave.show(0, seeded(1));
        assertThat(autosave.place()).isEqualTo(before);
        assertThat(autosave.state()).isInstanceOf(SaveState.Saved.class);
        assertThat(saved()).isEqualTo(1);
    }

    @Test
    void what_was_saved_before_goes_on_at_its_place() {
        SavedExperiment made = saves.store().create(saves.owner(), FIRST);
        autosave.continueAt(0, Beginning.of(saves.owner(), new OpenedExperiment(made, FIRST)));
        autosave.show(0, FIRST);
        assertThat(autosave.state()).isEqualTo(new SaveState.Saved(made.changed()));

        autosave.show(0, seeded(5));
        saves.untilShown(SaveState.Saved.class);

        assertThat(autosave.place()).contains(new OwnPlace(made.id(), 2));
        assertThat(stored()).isEqualTo(seeded(5));
    }

    @Test
    void another_window_that_was_faster_loses_nothing() {
        saveAs(seeded(1));
        OwnPlace place = autosave.place().orElseThrow();
        saves.store().save(saves.owner(), place.id(), 1, seeded(100));

        autosave.show(0, seeded(2));
        saves.untilShown(SaveState.Overtaken.class);
        autosave.show(0, seeded(3));

        assertThat(autosave.state()).isEqualTo(new SaveState.Overtaken());
        assertThat(stored()).isEqualTo(seeded(100));
    }

    @Test
    void who_was_overtaken_can_take_the_newer_one() {
        saveAs(seeded(1));
        saves.store().save(saves.owner(), autosave.place().orElseThrow().id(), 1, seeded(100));
        autosave.show(0, seeded(2));
        saves.untilShown(SaveState.Overtaken.class);

        AtomicReference<Optional<Beginning>> newer = new AtomicReference<>(Optional.empty());
        autosave.fetchNewer(fetched -> newer.set(Optional.of(fetched)));
        saves.until(() -> newer.get().isPresent());
        Beginning fetched = newer.get().orElseThrow();
        autosave.continueAt(0, fetched);
        autosave.show(0, fetched.experiment());
        assertThat(fetched.experiment()).isEqualTo(seeded(100));
        assertThat(autosave.state()).isInstanceOf(SaveState.Saved.class);

        autosave.show(0, seeded(101));
        saves.untilShown(SaveState.Saved.class);
        assertThat(autosave.place().orElseThrow().revision()).isEqualTo(3);
    }

    @Test
    void who_was_overtaken_can_keep_a_copy() {
        saveAs(seeded(1));
        OwnPlace place = autosave.place().orElseThrow();
        saves.store().save(saves.owner(), place.id(), 1, seeded(100));
        autosave.show(0, seeded(2));
        saves.untilShown(SaveState.Overtaken.class);

        autosave.fork();
        autosave.show(0, ExperimentEdits.title(seeded(2), "Mine"));
        saves.untilShown(SaveState.Saved.class);

        assertThat(autosave.place().orElseThrow().id()).isNotEqualTo(place.id());
        assertThat(stored()).isEqualTo(ExperimentEdits.title(seeded(2), "Mine"));
        assertThat(saves.store().open(saves.owner(), place.id()).orElseThrow().experiment()).isEqualTo(seeded(100));
    }

    @Test
    void what_was_deleted_is_not_brought_back_by_a_change() {
        saveAs(seeded(1));
        saves.store().delete(saves.owner(), autosave.place().orElseThrow().id());

        autosave.show(0, seeded(2));
        saves.untilShown(SaveState.Gone.class);

        assertThat(saved()).isZero();
    }

    @Test
    void what_the_store_refuses_is_told_with_its_numbers_and_the_next_change_is_tried_again() {
        autosave.show(0, FIRST);
        autosave.show(0, ExperimentEdits.title(FIRST, "half \ud83d"));
        saves.untilShown(SaveState.Refused.class);
        assertThat(autosave.state()).isEqualTo(new SaveState.Refused(RefusedSave.Reason.NO_TEXT, 1, 0));

        autosave.show(0, ExperimentEdits.title(FIRST, "whole"));
        saves.untilShown(SaveState.Saved.class);
        assertThat(stored().title()).isEqualTo("whole");
    }

    @Test
    void an_address_of_ones_own_opens_what_is_saved_there() {
        SavedExperiment made = saves.store().create(saves.owner(), seeded(1));
        OwnPlace old = new OwnPlace(made.id(), 1);
        saves.store().save(saves.owner(), made.id(), 1, seeded(2));

        Beginning beginning = Beginning.at(saves.library(), saves.owner(), old, Optional.of(seeded(1))).orElseThrow();

        assertThat(beginning.experiment()).isEqualTo(seeded(2));
    }

    @Test
    void a_change_that_did_not_reach_the_store_is_in_the_address_and_is_saved_now() {
        SavedExperiment made = saves.store().create(saves.owner(), seeded(1));

        Beginning beginning = Beginning.at(saves.library(), saves.owner(), new OwnPlace(made.id(), 1), Optional.of(seeded(2))).orElseThrow();
        assertThat(beginning.experiment()).isEqualTo(seeded(2));
        autosave.continueAt(0, beginning);
        autosave.show(0, beginning.experiment());
        saves.untilShown(SaveState.Saved.class);

        assertThat(autosave.place()).contains(new OwnPlace(made.id(), 2));
        assertThat(stored()).isEqualTo(seeded(2));
    }

    @Test
    void the_address_of_somebody_else_opens_nothing() {
        SavedExperiment made = saves.store().create(OwnerKey.draw(), seeded(1));
        SavedExperiment deleted = saves.store().create(saves.owner(), seeded(1));
        saves.store().delete(saves.owner(), deleted.id());

        assertThat(Beginning.at(saves.library(), saves.owner(), new OwnPlace(made.id(), 1), Optional.of(seeded(1)))).isEmpty();
        assertThat(Beginning.at(saves.library(), saves.owner(), new OwnPlace(deleted.id(), 1), Optional.of(seeded(1)))).isEmpty();
    }

    @Test
    void a_place_is_read_as_it_was_written_and_nothing_else_is() {
        SavedExperiment made = saves.store().create(saves.owner(), FIRST);
        OwnPlace place = new OwnPlace(made.id(), 12);

        assertThat(OwnPlace.read(place.written())).contains(place);
        assertThat(OwnPlace.read(made.id().word())).isEmpty();
        assertThat(OwnPlace.read(made.id().word() + "-0")).isEmpty();
        assertThat(OwnPlace.read(made.id().word() + "-9999999999")).isEmpty();
        assertThat(OwnPlace.read("../" + place.written())).isEmpty();
    }
}
