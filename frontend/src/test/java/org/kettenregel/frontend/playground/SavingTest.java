package org.kettenregel.frontend.playground;

import static org.assertj.core.api.Assertions.assertThat;
import static org.kettenregel.frontend.SteppedSession.preset;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.session.Command;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.SavedExperiment;
import org.kettenregel.frontend.library.SaveState;

/** What a person sees of saving on the main screen. */
class SavingTest {

    private final Table table = new Table(preset("spiral"));

    @AfterEach
    void close() {
        table.close();
    }

    private List<String> titles() {
        return table.saves.store().list(table.saves.owner()).stream().map(SavedExperiment::title).toList();
    }

    private Experiment stored() {
        return table.saves.store().open(table.saves.owner(), id()).orElseThrow().experiment();
    }

    private ExperimentId id() {
        return table.presenter.saved().place().orElseThrow().id();
    }

    private void title(String title) {
        table.presenter.edit(before -> ExperimentEdits.title(before, title));
    }

    private String word() {
        return table.person().find("saved").getElement().getText();
    }

    @Test
    void an_example_that_was_opened_is_not_saved_and_nothing_is_said() {
        assertThat(word()).isEmpty();
        assertThat(table.person().sees("not-saved")).isFalse();
        assertThat(titles()).isEmpty();
    }

    @Test
    void an_edit_is_saved_and_then_said_to_be() {
        table.presenter.newSeed();
        assertThat(word()).isEqualTo("Saving …");

        table.saves.untilShown(SaveState.Saved.class);

        assertThat(word()).isEqualTo("Saved");
        assertThat(stored()).isEqualTo(table.presenter.experiment());
    }

    @Test
    void training_saves_what_is_trained() {
        table.presenter.transport().trainOrPause();
        while (table.saves.shown().stream().noneMatch(SaveState.Saving.class::isInstance)) {
            table.settleAll();
            table.presenter.transport().trainOrPause();
        }
        table.saves.untilShown(SaveState.Saved.class);

        assertThat(stored()).isEqualTo(preset("spiral"));
    }

    @Test
    void another_title_is_saved_leaves_the_run_alone_and_can_be_taken_back() {
        table.settleAll();
        int told = table.sent.size();

        title("My spiral");
        table.saves.untilShown(SaveState.Saved.class);

        assertThat(table.person().find("title").getElement().getText()).isEqualTo("My spiral");
        assertThat(table.sent).hasSize(told);
        assertThat(titles()).containsExactly("My spiral");

        table.person().click("undo");
        table.saves.untilShown(SaveState.Saved.class);
        assertThat(titles()).containsExactly(preset("spiral").title());
    }

    @Test
    void another_example_is_another_piece_of_work_and_undo_goes_on_with_the_first() {
        title("First");
        table.saves.untilShown(SaveState.Saved.class);
        ExperimentId first = id();

        table.presenter.open(preset("xor"));
        assertThat(word()).isEmpty();
        title("Second");
        table.saves.untilShown(SaveState.Saved.class);
        assertThat(titles()).containsExactly("Second", "First");

        table.presenter.undo();
        table.saves.untilShown(SaveState.Saved.class);
        table.presenter.undo();
        assertThat(id()).isEqualTo(first);
        assertThat(stored().title()).isEqualTo("First");
        assertThat(word()).isEqualTo("Saved");
    }

    @Test
    void who_was_overtaken_is_told_both_ways_and_can_take_either() {
        title("Mine");
        table.saves.untilShown(SaveState.Saved.class);
        table.saves.store().rename(table.saves.owner(), id(), "Theirs");

        title("Mine again");
        table.saves.untilShown(SaveState.Overtaken.class);
        assertThat(table.person().find("save-sentence").getElement().getText()).startsWith("Not saved: this experiment has been changed in another window");
        assertThat(table.person().sees("save-newer")).isTrue();

        table.person().click("save-copy");
        table.saves.untilShown(SaveState.Saved.class);
        assertThat(titles()).containsExactly("Mine again (copy)", "Theirs");
    }

    @Test
    void the_newer_one_takes_the_place_of_ones_own_and_undo_brings_that_back() {
        title("Mine");
        table.saves.untilShown(SaveState.Saved.class);
        table.saves.store().rename(table.saves.owner(), id(), "Theirs");
        title("Mine again");
        table.saves.untilShown(SaveState.Overtaken.class);

        table.person().click("save-newer");
        table.saves.untilShown(SaveState.Saved.class);
        assertThat(table.presenter.experiment().title()).isEqualTo("Theirs");

        table.presenter.undo();
        table.saves.untilShown(SaveState.Saved.class);
        assertThat(titles()).containsExactly("Mine again");
    }

    @Test
    void the_title_of_an_example_in_another_language_is_no_change() {
        table.person().click("language-de");

        assertThat(table.presenter.experiment()).isEqualTo(preset("spiral"));
        assertThat(word()).isEmpty();
    }

    @Test
    void what_is_said_stays_when_the_language_changes() {
        table.presenter.newSeed();
        table.saves.untilShown(SaveState.Saved.class);

        table.person().click("language-de");

        assertThat(word()).isEqualTo("Gespeichert");
        assertThat(table.sent).filteredOn(Command.Open.class::isInstance).hasSize(2);
    }
}
