package org.kettenregel.frontend.library;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.ComponentUtil;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.kettenregel.backend.experiment.Experiment;
import org.kettenregel.backend.experiment.ExperimentEdits;
import org.kettenregel.backend.experiment.Presets;
import org.kettenregel.backend.store.ExperimentId;
import org.kettenregel.backend.store.OwnerKey;
import org.kettenregel.backend.store.SavedExperiment;
import org.kettenregel.frontend.Saves;
import org.kettenregel.frontend.component.LibraryShelf;
import org.kettenregel.frontend.shell.Words;
import tools.jackson.databind.JsonNode;

class MyExperimentsTest {

    private final Saves saves = new Saves();
    private final List<Beginning> opened = new ArrayList<>();
    private final List<String> titles = new ArrayList<>();
    private Optional<OwnPlace> place = Optional.empty();
    private final MyExperiments mine = new MyExperiments(saves.library(), new PageAround(), new Words(Locale.ENGLISH));
    private final LibraryShelf shelf = (LibraryShelf) mine.getChildren().findFirst().orElseThrow();

    private final class PageAround implements MyExperiments.Page {

        @Override
        public void run(Runnable action) {
            saves.run(action);
        }

        @Override
        public void open(Beginning saved) {
            opened.add(saved);
        }

        @Override
        public Optional<OwnPlace> place() {
            return place;
        }

        @Override
        public void title(String title) {
            titles.add(title);
        }

        @Override
        public Function<Experiment, Face> faces() {
            return experiment -> new Face("<" + experiment.title() + ">", "data", 3, "", List.of(), Optional.empty());
        }

        @Override
        public String fileName(String title) {
            return title + ".json";
        }
    }

    @AfterEach
    void close() {
        saves.close();
    }

    private SavedExperiment make(String title) {
        return saves.store().create(saves.owner(), titled(title));
    }

    private static Experiment titled(String title) {
        return ExperimentEdits.title(Presets.first(), title);
    }

    private String text(String property) {
        return shelf.getElement().getProperty(property, "");
    }

    private List<JsonNode> cards() {
        return StreamSupport.stream(((JsonNode) shelf.getElement().getPropertyRaw("cards")).spliterator(), false).toList();
    }

    private List<String> shown(boolean deleted) {
        return cards().stream().filter(card -> card.get("deleted").asBoolean() == deleted).map(card -> card.get("title").asString()).toList();
    }

    private void open() {
        mine.open();
        saves.until(() -> shelf.getElement().getProperty("ready", false));
    }

    private void send(String deed, String id) {
        ComponentUtil.fireEvent(shelf, new LibraryShelf.Deed(shelf, true, deed, id));
    }

    /** Does something and waits for what is said then. */
    private void deed(String deed, ExperimentId id, String note) {
        send(deed, id.word());
        saves.until(() -> text("note").equals(note));
    }

    @Test
    void ones_own_are_listed_latest_first_and_those_of_others_are_not() {
        make("First");
        make("Second");
        saves.store().create(OwnerKey.draw(), titled("Foreign"));

        open();

        assertThat(shown(false)).containsExactly("<Second>", "<First>");
        assertThat(cards()).allSatisfy(card -> assertThat(card.get("parameters").asInt()).isEqualTo(3));
    }

    @Test
    void what_is_deleted_can_be_brought_back_at_once() {
        ExperimentId id = make("Mine").id();
        open();

        deed("delete", id, "“<Mine>” is deleted.");
        assertThat(shown(false)).isEmpty();
        assertThat(shown(true)).containsExactly("<Mine>");
        assertThat(text("undoable")).isEqualTo(id.word());

        deed("restore", id, "“<Mine>” is back.");
        assertThat(shown(false)).containsExactly("<Mine>");
        assertThat(text("undoable")).isEmpty();
    }

    @Test
    void only_what_was_deleted_goes_for_good() {
        ExperimentId id = make("Mine").id();
        open();

        deed("remove", id, "This experiment is not there any more; the list is new.");
        assertThat(shown(false)).containsExactly("<Mine>");
        deed("delete", id, "“<Mine>” is deleted.");
        deed("remove", id, "“<Mine>” is gone for good.");

        assertThat(cards()).isEmpty();
    }

    @Test
    void a_copy_has_a_title_that_says_so() {
        ExperimentId id = make("Mine").id();
        open();

        deed("copy", id, "There is a copy now: “<Mine> (copy)”.");

        assertThat(shown(false)).containsExactly("<<Mine> (copy)>", "<Mine>");
    }

    @Test
    void what_is_opened_goes_on_where_it_is_saved() {
        SavedExperiment made = make("Mine");
        open();

        send("open", made.id().word());
        saves.until(() -> !opened.isEmpty());

        assertThat(opened.getFirst().experiment()).isEqualTo(titled("Mine"));
        assertThat(opened.getFirst().saved().orElseThrow().place()).isEqualTo(new OwnPlace(made.id(), 1));
        assertThat(shelf.isOpen()).isFalse();
    }

    @Test
    void another_title_is_saved_where_it_is_not_open() {
        ExperimentId id = make("Mine").id();
        open();

        ComponentUtil.fireEvent(shelf, new LibraryShelf.Rename(shelf, true, id.word(), "  Yours "));
        saves.until(() -> shown(false).equals(List.of("<Yours>")));

        assertThat(titles).isEmpty();
        assertThat(saves.store().open(saves.owner(), id).orElseThrow().experiment()).isEqualTo(titled("Yours"));
    }

    @Test
    void what_is_open_gets_its_title_on_the_page_which_saves_it() {
        ExperimentId id = make("Mine").id();
        place = Optional.of(new OwnPlace(id, 1));
        open();

        ComponentUtil.fireEvent(shelf, new LibraryShelf.Rename(shelf, true, id.word(), "Yours"));

        assertThat(titles).containsExactly("Yours");
        assertThat(shown(false)).containsExactly("Yours");
        assertThat(saves.store().open(saves.owner(), id).orElseThrow().saved().revision()).isEqualTo(1);
    }

    @Test
    void a_forged_deed_or_one_on_somebody_elses_does_nothing() {
        ExperimentId foreign = saves.store().create(OwnerKey.draw(), titled("Foreign")).id();
        open();
        send("purge", foreign.word());
        send("delete", "' or '1'='1");

        deed("delete", foreign, "This experiment is not there any more; the list is new.");
        deed("open", foreign, "This experiment is not there any more; the list is new.");
        deed("copy", foreign, "This experiment is not there any more; the list is new.");

        assertThat(opened).isEmpty();
        assertThat(cards()).isEmpty();
    }

    @Test
    void when_it_is_closed_the_page_keeps_none_of_it() {
        make("Mine");
        open();

        ComponentUtil.fireEvent(shelf, new LibraryShelf.Closed(shelf, true));

        assertThat(cards()).isEmpty();
    }
}
